package org.atrium.contract.drafts;

import org.atrium.contract.shared.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The caller's own drafts: at most 50, each forgotten 90 days after it was last saved.
 *
 * <p>The address of a draft says what it is for. A new question: `question` and `new`, or a name of
 * the caller's choice. An answer: `answer` and the id of the question. A comment or a change:
 * `comment` or `edit`, and the id of the question, or those of question and answer with a point
 * between them.
 */
@HttpExchange("/api/v1/me/drafts")
public interface DraftsApi {

    /** All of them, the last saved first. */
    @GetExchange
    Mono<Page<Draft>> drafts();

    @GetExchange("/{kind}/{target}")
    Mono<Draft> draft(@PathVariable("kind") String kind, @PathVariable("target") String target);

    /** Saves; 409 when another version was saved meanwhile, such as by another device. */
    @PutExchange("/{kind}/{target}")
    Mono<Draft> save(
            @PathVariable("kind") String kind,
            @PathVariable("target") String target,
            @RequestBody DraftForm form);

    /** Forgets it; nothing happens when there is none. */
    @DeleteExchange("/{kind}/{target}")
    Mono<Void> discard(@PathVariable("kind") String kind, @PathVariable("target") String target);
}
