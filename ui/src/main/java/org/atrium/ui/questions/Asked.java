package org.atrium.ui.questions;

import java.util.List;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.Route;
import org.atrium.contract.questions.RouteStep;
import org.jspecify.annotations.Nullable;

/** What a question's page says of who was asked to help, and of where it goes by itself. */
public record Asked(Question question) {

    private static final String ANSWERED = "answered";

    public boolean hasSomething() {
        var route = question.route();
        return !question.requests().isEmpty()
                || route != null && (route.nextAt() != null || !done().isEmpty());
    }

    public @Nullable Route steps() {
        return question.route();
    }

    /** Where it went by itself; whom it found is among those who were asked. */
    public List<Route.Step> done() {
        var route = question.route();
        return route == null
                ? List.of()
                : route.steps().stream()
                        .filter(step -> step.found() && step.step() != RouteStep.EXPERTS)
                        .toList();
    }

    /** The state in words: whoever has answered need say nothing more. */
    public String state(HelpRequest request) {
        return request.answered() ? ANSWERED : request.state().value();
    }

    /** The state in shape. */
    public String mark(HelpRequest request) {
        return switch (state(request)) {
            case ANSWERED, "taken" -> "available";
            case "declined", "passed" -> "available-away";
            default -> "available-some";
        };
    }

    /** Whether somebody else than whoever asked the question asked them. */
    public boolean isPassed(HelpRequest request) {
        return !request.by().equals(question.author())
                && !request.by().username().equals(question.author().username());
    }

    static boolean isActive(HelpRequest request) {
        return request.state() == RequestState.OPEN || request.state() == RequestState.TAKEN;
    }
}
