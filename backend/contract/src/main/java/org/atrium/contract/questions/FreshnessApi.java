package org.atrium.contract.questions;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Whether questions and answers still hold: every member who sees a post may say so, whoever says
 * it last counts. Whoever said it, and organisers of one of its groups, may take it back; 403 for
 * others. 409 when the text was changed while this was sent.
 */
@HttpExchange("/api/v1/questions")
public interface FreshnessApi {

    String QUESTION = "/{id}/freshness";
    String ANSWER = "/{id}/answers/{answer}/freshness";

    @PutExchange(QUESTION)
    Mono<Question> mark(@PathVariable("id") String id, @RequestBody FreshnessForm form);

    @DeleteExchange(QUESTION)
    Mono<Question> unmark(@PathVariable("id") String id);

    @PutExchange(ANSWER)
    Mono<Question> markAnswer(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestBody FreshnessForm form);

    @DeleteExchange(ANSWER)
    Mono<Question> unmarkAnswer(
            @PathVariable("id") String id, @PathVariable("answer") String answer);
}
