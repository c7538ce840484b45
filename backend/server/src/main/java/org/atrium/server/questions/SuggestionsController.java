package org.atrium.server.questions;

import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.contract.questions.SuggestionsApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SuggestionsController implements SuggestionsApi {

    private final Suggesting suggesting;
    private final Acting acting;

    SuggestionsController(Suggesting suggesting, Acting acting) {
        this.suggesting = suggesting;
        this.acting = acting;
    }

    @Override
    public Mono<ResponseEntity<Question>> suggest(
            String id, SuggestionForm form, @Nullable String key) {
        return acting.post(viewer -> suggesting.suggest(id, null, form, viewer, key));
    }

    @Override
    public Mono<ResponseEntity<Question>> suggestForAnswer(
            String id, String answer, SuggestionForm form, @Nullable String key) {
        return acting.post(viewer -> suggesting.suggest(id, answer, form, viewer, key));
    }

    @Override
    public Mono<Question> takeSuggestion(String id, String suggestion) {
        return acting.act(suggestion, viewer -> suggesting.take(id, suggestion, viewer));
    }

    @Override
    public Mono<Question> declineSuggestion(String id, String suggestion) {
        return acting.act(suggestion, viewer -> suggesting.decline(id, suggestion, true, viewer));
    }

    @Override
    public Mono<Question> reconsiderSuggestion(String id, String suggestion) {
        return acting.act(suggestion, viewer -> suggesting.decline(id, suggestion, false, viewer));
    }

    @Override
    public Mono<Question> withdrawSuggestion(String id, String suggestion) {
        return acting.act(suggestion, viewer -> suggesting.withdraw(id, suggestion, viewer));
    }
}
