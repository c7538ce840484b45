package org.atrium.ui;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.atrium.contract.questions.HelpdeskApi;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.Route;
import org.atrium.contract.questions.RouteStep;
import org.atrium.contract.shared.Page;
import org.atrium.ui.PretendStore.Thread;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A helpdesk without a desk. */
final class PretendHelpdesk implements HelpdeskApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendQuestions questions;

    PretendHelpdesk(PretendStore store, PretendPeople people, PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.questions = questions;
    }

    static boolean holds(Thread thread) {
        var route = thread.route;
        return route != null
                && route.steps().stream().anyMatch(step -> step.step() == RouteStep.HELPDESK);
    }

    @Override
    public Mono<Page<QuestionSummary>> queue(
            @Nullable String state, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var rows =
                            store.threads.values().stream()
                                    .filter(PretendHelpdesk::holds)
                                    .filter(thread ->
                                            "sent".equals(state)
                                                    == (Objects.requireNonNull(thread.route).sent()
                                                            != null))
                                    .map(thread -> questions.summary(thread, caller.language()))
                                    .toList();
                    return new Page<>(rows, null, (long) rows.size());
                });
    }

    @Override
    public Mono<Question> sent(String id) {
        return PretendStore.caller()
                .flatMap(caller -> {
                    var by = people.author(store.writer(caller).username);
                    return change(id, route -> with(route, new Route.Sent(by, Instant.now())));
                });
    }

    @Override
    public Mono<Question> notSent(String id) {
        return change(id, route -> with(route, null));
    }

    private static Route with(Route route, Route.@Nullable Sent sent) {
        return new Route(route.steps(), route.next(), route.nextAt(), sent);
    }

    private Mono<Question> change(String id, UnaryOperator<Route> change) {
        var thread = store.thread(id);
        thread.route = change.apply(Objects.requireNonNull(thread.route));
        return questions.question(id);
    }
}
