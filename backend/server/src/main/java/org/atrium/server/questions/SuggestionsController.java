package org.atrium.server.questions;

import java.net.URI;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.contract.questions.SuggestionsApi;
import org.atrium.server.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SuggestionsController implements SuggestionsApi {

    private final Suggesting suggesting;
    private final Presenting presenting;

    SuggestionsController(Suggesting suggesting, Presenting presenting) {
        this.suggesting = suggesting;
        this.presenting = presenting;
    }

    @Override
    public Mono<ResponseEntity<Question>> suggest(
            String id, SuggestionForm form, @Nullable String key) {
        return suggested(id, null, form, key);
    }

    @Override
    public Mono<ResponseEntity<Question>> suggestForAnswer(
            String id, String answer, SuggestionForm form, @Nullable String key) {
        return suggested(id, answer, form, key);
    }

    private Mono<ResponseEntity<Question>> suggested(
            String id, @Nullable String answer, SuggestionForm form, @Nullable String key) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        suggesting
                                .suggest(id, answer, form, viewer, key)
                                .flatMap(posted ->
                                        presenting
                                                .present(posted.question(), viewer)
                                                .map(question ->
                                                        created(question, posted.part()))));
    }

    private static ResponseEntity<Question> created(Question question, String suggestion) {
        return ResponseEntity.created(
                        URI.create(QuestionsController.ADDRESS + question.id() + "#" + suggestion))
                .body(question);
    }

    /** Something that a member does with a suggestion. */
    private interface Act {
        Mono<org.atrium.server.questions.Question> by(Viewer viewer);
    }

    private Mono<Question> act(Act act) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        act.by(viewer).flatMap(after -> presenting.present(after, viewer)));
    }

    @Override
    public Mono<Question> takeSuggestion(String id, String suggestion) {
        return act(viewer -> suggesting.take(id, suggestion, viewer));
    }

    @Override
    public Mono<Question> declineSuggestion(String id, String suggestion) {
        return act(viewer -> suggesting.decline(id, suggestion, true, viewer));
    }

    @Override
    public Mono<Question> reconsiderSuggestion(String id, String suggestion) {
        return act(viewer -> suggesting.decline(id, suggestion, false, viewer));
    }

    @Override
    public Mono<Question> withdrawSuggestion(String id, String suggestion) {
        return act(viewer -> suggesting.withdraw(id, suggestion, viewer));
    }
}
