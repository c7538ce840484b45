package org.atrium.contract.questions;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Thanks for answers. They are between two people, unless both agree to show them: whoever was
 * helped names the topics, whoever helped shows it at the answer and on their own page.
 */
@HttpExchange("/api/v1")
public interface ThanksApi {

    String THANKS = "/questions/{id}/answers/{answer}/thanks";
    String SHOWING = THANKS + "/{username}/showing";

    /**
     * Says that this answer helped the caller. Whoever wrote it is told, once for each who says so.
     * Saying it again with other topics replaces them, and they are not shown until that is agreed
     * to. 403 for one's own answer, 400 for topics that the question does not have, 409 for topics
     * where the caller asked without their name.
     *
     * @param form absent: without topics
     */
    @PutExchange(THANKS)
    Mono<Question> thank(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestBody(required = false) @Nullable ThanksForm form);

    /** Takes it back, also where it is shown. Nothing happens when nothing was said. */
    @DeleteExchange(THANKS)
    Mono<Question> withdraw(@PathVariable("id") String id, @PathVariable("answer") String answer);

    /**
     * Shows on the caller's page, and at their answer, that it helped this person. 403 for answers
     * of others, 404 when the person named no topics.
     */
    @PutExchange(SHOWING)
    Mono<Question> show(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @PathVariable("username") String username);

    @DeleteExchange(SHOWING)
    Mono<Question> hide(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @PathVariable("username") String username);

    /**
     * Whom somebody has helped, as far as both show it and the caller may see the question and what
     * the person can help with; one's own include those that are not shown. Newest question first.
     */
    @GetExchange("/people/{username}/confirmations")
    Mono<Page<ConfirmedAnswer>> confirmations(
            @PathVariable("username") String username,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);
}
