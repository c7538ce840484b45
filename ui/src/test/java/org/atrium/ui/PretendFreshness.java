package org.atrium.ui;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.questions.FreshnessApi;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.PretendStore.Post;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Whether pretended posts still hold. */
final class PretendFreshness implements FreshnessApi {

    private static final int SHORTEST = 10;

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendQuestions questions;

    PretendFreshness(PretendStore store, PretendPeople people, PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.questions = questions;
    }

    @Override
    public Mono<Question> mark(String id, FreshnessForm form) {
        return marked(id, null, form);
    }

    @Override
    public Mono<Question> markAnswer(String id, String answer, FreshnessForm form) {
        return marked(id, answer, form);
    }

    @Override
    public Mono<Question> unmark(String id) {
        return unmarked(id, null);
    }

    @Override
    public Mono<Question> unmarkAnswer(String id, String answer) {
        return unmarked(id, answer);
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

    private Mono<Question> marked(String id, @Nullable String answer, FreshnessForm form) {
        return PretendStore.caller()
                .doOnNext(caller -> {
                    var because = form.because();
                    if (because != null && because.strip().length() < SHORTEST) {
                        throw new Refused(
                                ProblemType.INVALID,
                                "Too short.",
                                List.of(new FieldProblem("because", "text.short", "Too short.")));
                    }
                    post(id, answer).freshness =
                            new Freshness(
                                    Boolean.TRUE.equals(form.right()),
                                    people.author(store.writer(caller).username),
                                    Instant.now(),
                                    because == null ? null : new Text(because, "en"));
                })
                .flatMap(caller -> questions.question(id));
    }

    private Mono<Question> unmarked(String id, @Nullable String answer) {
        post(id, answer).freshness = null;
        return questions.question(id);
    }
}
