package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The queue of questions that nobody answered on their way, and what was sent on from it. */
@Component
class Helpdesk {

    static final String SENT = "QuestionSentToHub";
    static final String NOT_SENT = "QuestionKeptFromHub";

    private static final Set<String> STATES = Set.of(Route.WAITING, Route.SENT);

    private final SeenQuestions seen;
    private final Reworking reworking;

    Helpdesk(SeenQuestions seen, Reworking reworking) {
        this.seen = seen;
        this.reworking = reworking;
    }

    static String state(@Nullable String asked) {
        var state = asked == null || asked.isBlank() ? Route.WAITING : asked;
        new Checks()
                .that(STATES.contains(state), "state", "choice.unknown", "sent, waiting")
                .refuseProblems();
        return state;
    }

    Mono<Page<QuestionSummary>> queue(String state, Viewer viewer, Paging paging, Locale language) {
        var audience = viewer.audience();
        return seen.find(
                        audience,
                        paging,
                        f -> f.match().field("helpdesk").matching(state),
                        f -> f.field("createdAt").asc())
                .flatMap(found -> seen.page(found, audience, paging, language));
    }

    /**
     * @param sent whether it was sent to the Hub, from now on
     */
    Mono<Question> mark(String id, boolean sent, Viewer viewer) {
        return reworking.rework(
                id, viewer, question -> Mono.justOrEmpty(decide(question, sent, viewer)), false);
    }

    private static @Nullable Rework decide(Question question, boolean sent, Viewer viewer) {
        if (!Rights.toRequest(question, viewer)) {
            throw new Refusal.Forbidden("helpdesk.power").refused();
        }
        var route = question.route();
        if (route == null || Route.helpdesk(question) == null) {
            throw new Refusal.Conflict("helpdesk.elsewhere").refused();
        }
        if (sent == (route.sent() != null)) {
            return null;
        }
        var now = Instant.now().truncatedTo(MILLIS);
        var by = sent ? new Route.Sent(viewer.memberId(), now) : null;
        return new Rework(
                new Update().set("route", route.with(by)),
                question.fact(sent ? SENT : NOT_SENT, viewer.memberId(), null, now));
    }
}
