package org.atrium.contract.questions;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Copies of what was asked in confidence, for everybody. The asker proposes a text; it is published
 * once everybody quoted agreed to exactly that text. Of the thread itself nothing becomes public.
 */
@HttpExchange("/api/v1/questions/{id}/redaction")
public interface RedactionsApi {

    String ONE = "/{redaction}";

    /**
     * Proposes a copy in place of one that was proposed before; everybody quoted is asked. 403 for
     * others than the asker; 409 when it is not in confidence or a copy was published.
     */
    @PutExchange
    Mono<Question> propose(@PathVariable("id") String id, @RequestBody RedactionForm form);

    /** Takes the proposal back; 409 when it was published. */
    @DeleteExchange
    Mono<Question> withdraw(@PathVariable("id") String id);

    /** 403 for those who are not quoted; 409 when it was changed or published meanwhile. */
    @PutExchange(ONE + "/consent")
    Mono<Question> consent(
            @PathVariable("id") String id,
            @PathVariable("redaction") String redaction,
            @RequestBody ConsentForm form);

    /**
     * Publishes it as a question of its own; doing so again changes nothing. 409 while somebody
     * quoted has not agreed, or when one of the answers is no longer there.
     */
    @PutExchange(ONE + "/publication")
    Mono<Question> publish(
            @PathVariable("id") String id, @PathVariable("redaction") String redaction);
}
