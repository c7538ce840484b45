package org.atrium.server.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Route.Step;
import org.atrium.contract.questions.RouteStep;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The way of a question that nobody answers, as it is stored.
 *
 * @param next null when nothing comes any more
 * @param dueAt null when nothing comes any more
 * @param sent that it was sent to the Content Partnerships Hub
 */
record Route(
        List<Step> steps, @Nullable RouteStep next, @Nullable Instant dueAt, @Nullable Sent sent) {

    /** Where a question is that came to the helpdesk, as the index knows it. */
    static final String WAITING = "waiting";

    static final String SENT = "sent";

    /**
     * @param by member id
     */
    record Sent(String by, Instant at) {}

    /** Of a new question; what was asked in confidence, and what is no question, stays. */
    static @Nullable Route of(
            @Nullable Kind kind, Visibility visibility, Instant now, RoutingSettings settings) {
        return (kind == null || kind == Kind.QUESTION) && visibility != Visibility.CONFIDENTIAL
                ? new Route(List.of(), RouteStep.EXPERTS, now.plus(settings.first()), null)
                : null;
    }

    /** When it is to go on; empty once somebody answered, or when nothing comes any more. */
    static Optional<Instant> dueAt(Question question) {
        return question.state() == State.UNANSWERED && question.removal() == null
                ? Optional.ofNullable(question.route()).map(Route::dueAt)
                : Optional.empty();
    }

    /** Null for a question that is not at the helpdesk, or no longer. */
    static @Nullable String helpdesk(Question question) {
        var route = question.route();
        return route != null && route.isAtHelpdesk() && question.state() == State.UNANSWERED
                ? route.sent() == null ? WAITING : SENT
                : null;
    }

    private boolean isAtHelpdesk() {
        return steps.stream().anyMatch(one -> one.step() == RouteStep.HELPDESK && one.found());
    }

    /**
     * @param names by member id
     */
    static org.atrium.contract.questions.@Nullable Route shown(
            Question question, Function<String, Optional<Author>> names) {
        var route = question.route();
        if (route == null) {
            return null;
        }
        var due = dueAt(question);
        return new org.atrium.contract.questions.Route(
                route.steps(),
                due.isPresent() ? route.next() : null,
                due.orElse(null),
                Optional.ofNullable(route.sent())
                        .flatMap(sent ->
                                names.apply(sent.by())
                                        .map(by ->
                                                new org.atrium.contract.questions.Route.Sent(
                                                        by, sent.at())))
                        .orElse(null));
    }

    /** The same after its next step. Where that found nobody, the one after it comes at once. */
    Route after(boolean found, Instant now, Duration then) {
        var done = new ArrayList<>(steps);
        var step = next == null ? RouteStep.HELPDESK : next;
        done.add(new Step(step, now, found));
        var last = step == RouteStep.HELPDESK;
        return new Route(
                List.copyOf(done),
                last ? null : RouteStep.values()[step.ordinal() + 1],
                last ? null : found ? now.plus(then) : now,
                sent);
    }

    /** The same, later: somebody is at it. */
    Route until(Instant later) {
        return new Route(steps, next, later, sent);
    }

    /** The same, sent to the Hub or not. */
    Route with(@Nullable Sent now) {
        return new Route(steps, next, dueAt, now);
    }
}
