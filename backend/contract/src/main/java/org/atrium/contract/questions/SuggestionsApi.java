package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Edits that members suggest to the posts of others. Who may edit a post takes or declines them; a
 * taken one becomes a version of the text by who suggested it.
 */
@HttpExchange("/api/v1/questions")
public interface SuggestionsApi {

    String QUESTION = "/{id}/suggestions";
    String ANSWER = "/{id}/answers/{answer}/suggestions";
    String ONE = QUESTION + "/{suggestion}";

    /**
     * 403 for those who may edit the post themselves; 409 when the text was changed since it was
     * read, when the caller has one open for this post, or when the thread has 20.
     */
    @PostExchange(QUESTION)
    Mono<ResponseEntity<Question>> suggest(
            @PathVariable("id") String id,
            @RequestBody SuggestionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    @PostExchange(ANSWER)
    Mono<ResponseEntity<Question>> suggestForAnswer(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestBody SuggestionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /** Replaces the text of now; 409 when that was changed since. Undone in the history. */
    @PutExchange(ONE + "/acceptance")
    Mono<Question> takeSuggestion(
            @PathVariable("id") String id, @PathVariable("suggestion") String suggestion);

    /** Declines it. */
    @PutExchange(ONE + "/refusal")
    Mono<Question> declineSuggestion(
            @PathVariable("id") String id, @PathVariable("suggestion") String suggestion);

    /** Opens a declined one again. */
    @DeleteExchange(ONE + "/refusal")
    Mono<Question> reconsiderSuggestion(
            @PathVariable("id") String id, @PathVariable("suggestion") String suggestion);

    /** Takes one's own away. */
    @DeleteExchange(ONE)
    Mono<Question> withdrawSuggestion(
            @PathVariable("id") String id, @PathVariable("suggestion") String suggestion);
}
