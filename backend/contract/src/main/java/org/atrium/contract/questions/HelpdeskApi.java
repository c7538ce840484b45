package org.atrium.contract.questions;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The last station of questions that nobody answered on the way. Organisers send them on by hand to
 * the helpdesk of the Content Partnerships Hub
 * (https://meta.wikimedia.org/wiki/Content_Partnerships_Hub).
 */
@HttpExchange("/api/v1")
public interface HelpdeskApi {

    String HUB = "/questions/{id}/hub";

    /**
     * Unanswered public questions that came here, the oldest first. With the first answer they are
     * gone.
     *
     * @param state `waiting` (default), or `sent` to the Hub
     */
    @GetExchange("/helpdesk")
    Mono<Page<QuestionSummary>> queue(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * Says that the caller has sent it to the Hub; nothing happens when somebody has. 403 for those
     * who may not ask people to help, 409 when it is not at the helpdesk.
     */
    @PutExchange(HUB)
    Mono<Question> sent(@PathVariable("id") String id);

    /** Takes that back. Nothing happens when nobody said so. */
    @DeleteExchange(HUB)
    Mono<Question> notSent(@PathVariable("id") String id);
}
