package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.atrium.contract.questions.Kind;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Accepts answers: the asker does, or an organiser for an asker who left. */
@Component
class Accepting {

    private static final String ACCEPTED = "AnswerAccepted";

    /** For the log of the group. */
    private static final String ACCEPTED_FOR_ASKER = "AcceptanceForAsker";

    private static final String WITHDRAWN_FOR_ASKER = "AcceptanceForAskerWithdrawn";

    private static final Duration AWAY = Duration.ofDays(14);

    private final Questions questions;
    private final Access access;
    private final Accounts accounts;

    Accepting(Questions questions, Access access, Accounts accounts) {
        this.questions = questions;
        this.access = access;
        this.accounts = accounts;
    }

    Mono<Question> accept(String id, String answer, Viewer viewer) {
        return permitted(id, answer, viewer)
                .flatMap(question ->
                        change(
                                question,
                                Criteria.where("answers._id")
                                        .is(answer)
                                        .and("acceptedAnswer")
                                        .ne(answer),
                                new Update().set("acceptedAnswer", answer),
                                ACCEPTED,
                                answer,
                                viewer));
    }

    Mono<Question> withdraw(String id, String answer, Viewer viewer) {
        return permitted(id, answer, viewer)
                .flatMap(question ->
                        change(
                                question,
                                Criteria.where("acceptedAnswer").is(answer),
                                new Update().unset("acceptedAnswer"),
                                "AcceptanceWithdrawn",
                                answer,
                                viewer));
    }

    private Mono<Question> permitted(String id, String answer, Viewer viewer) {
        return access.withAnswer(id, answer, viewer)
                .doOnNext(Accepting::refuseOtherKinds)
                .filterWhen(question -> mayAccept(question, viewer))
                .switchIfEmpty(Mono.error(new Refusal.Forbidden("accept.asker-only").refused()));
    }

    private static void refuseOtherKinds(Question question) {
        if (question.kind() != Kind.QUESTION) {
            throw new Refusal.Conflict("accept.questions-only").refused();
        }
    }

    Mono<Boolean> mayAccept(Question question, Viewer viewer) {
        if (question.kind() != Kind.QUESTION || viewer.id() == null) {
            return Mono.just(false);
        }
        if (question.isBy(viewer.id())) {
            return Mono.just(true);
        }
        return viewer.has(Standing.ACCEPT, question.groups())
                ? isAway(question.author().member())
                : Mono.just(false);
    }

    private Mono<Boolean> isAway(String asker) {
        var since = Instant.now().minus(AWAY);
        return accounts.byId(asker)
                .map(account -> {
                    var seen = account.lastSeenAt();
                    return seen == null || seen.isBefore(since);
                })
                .defaultIfEmpty(true);
    }

    private Mono<Question> change(
            Question question,
            Criteria condition,
            Update update,
            String type,
            String answer,
            Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        var facts = new ArrayList<Fact>();
        facts.add(question.fact(type, viewer.memberId(), answer, now));
        if (!question.isBy(viewer.id())) {
            var forAsker = type.equals(ACCEPTED) ? ACCEPTED_FOR_ASKER : WITHDRAWN_FOR_ASKER;
            facts.add(question.fact(forAsker, viewer.memberId(), answer, now));
        }
        return questions
                .change(
                        question.id(),
                        condition,
                        update.set("activeAt", now),
                        facts.toArray(Fact[]::new))
                .switchIfEmpty(Mono.defer(() -> access.visible(question.id(), viewer)));
    }
}
