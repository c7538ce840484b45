package org.atrium.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Difference;
import org.atrium.contract.questions.Passage;
import org.atrium.contract.questions.Passage.Change;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Suggestion;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.contract.questions.SuggestionsApi;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.PretendStore.Post;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Suggested edits to pretended posts; everybody sees them and may do everything but decide. */
final class PretendSuggestions implements SuggestionsApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendQuestions questions;

    PretendSuggestions(PretendStore store, PretendPeople people, PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.questions = questions;
    }

    @Override
    public Mono<ResponseEntity<Question>> suggest(
            String id, SuggestionForm form, @Nullable String key) {
        return suggested(id, null, form);
    }

    @Override
    public Mono<ResponseEntity<Question>> suggestForAnswer(
            String id, String answer, SuggestionForm form, @Nullable String key) {
        return suggested(id, answer, form);
    }

    private Post post(String id, @Nullable String answer) {
        var thread = store.thread(id);
        return answer == null
                ? thread
                : thread.answers.stream()
                        .filter(one -> one.id.equals(answer))
                        .findFirst()
                        .orElseThrow();
    }

    private Mono<ResponseEntity<Question>> suggested(
            String id, @Nullable String answer, SuggestionForm form) {
        return PretendStore.caller()
                .doOnNext(caller -> {
                    var post = post(id, answer);
                    if (!Objects.equals(form.version(), post.version)) {
                        throw PretendStore.refused(
                                ProblemType.CONFLICT, "Somebody else saved a change meanwhile.");
                    }
                    if (post.body.equals(form.body())) {
                        throw new Refused(
                                ProblemType.INVALID,
                                "Nothing changed.",
                                List.of(
                                        new FieldProblem(
                                                "body", "suggestion.same", "Nothing changed.")));
                    }
                    var thread = store.thread(id);
                    thread.suggestions.add(
                            new Suggestion(
                                    "S" + thread.suggestions.size(),
                                    answer,
                                    form.title(),
                                    form.body(),
                                    form.reason(),
                                    post.language,
                                    people.author(store.writer(caller).username),
                                    Instant.now(),
                                    new Difference(
                                            List.of(),
                                            List.of(
                                                    new Passage(Change.REMOVED, post.body),
                                                    new Passage(Change.ADDED, form.body()))),
                                    false,
                                    null,
                                    Set.of("withdraw", "take", "decline")));
                })
                .flatMap(caller -> questions.question(id))
                .map(ResponseEntity::ok);
    }

    private Mono<Question> changed(String id, String suggestion, UnaryOperator<Suggestion> change) {
        store.thread(id)
                .suggestions
                .replaceAll(one -> one.id().equals(suggestion) ? change.apply(one) : one);
        return questions.question(id);
    }

    private static Suggestion with(Suggestion one, @Nullable Author declined, Set<String> may) {
        return new Suggestion(
                one.id(),
                one.answer(),
                one.title(),
                one.body(),
                one.reason(),
                one.language(),
                one.by(),
                one.at(),
                one.difference(),
                one.stale(),
                declined,
                may);
    }

    @Override
    public Mono<Question> takeSuggestion(String id, String suggestion) {
        var thread = store.thread(id);
        thread.suggestions.stream()
                .filter(one -> one.id().equals(suggestion))
                .findFirst()
                .ifPresent(one -> {
                    var post = post(id, one.answer());
                    post.earlier.add(post.body);
                    post.body = one.body();
                    post.version++;
                });
        return withdrawSuggestion(id, suggestion);
    }

    @Override
    public Mono<Question> declineSuggestion(String id, String suggestion) {
        return PretendStore.caller()
                .flatMap(caller ->
                        changed(
                                id,
                                suggestion,
                                one ->
                                        with(
                                                one,
                                                people.author(store.writer(caller).username),
                                                Set.of("reconsider", "withdraw"))));
    }

    @Override
    public Mono<Question> reconsiderSuggestion(String id, String suggestion) {
        return changed(id, suggestion, one -> with(one, null, Set.of("take", "decline")));
    }

    @Override
    public Mono<Question> withdrawSuggestion(String id, String suggestion) {
        store.thread(id).suggestions.removeIf(one -> one.id().equals(suggestion));
        return questions.question(id);
    }
}
