package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Votes on questions and answers of others; one vote each, replaced or withdrawn at any time. */
@Component
class Voting {

    private static final String UP = "up";
    private static final String DOWN = "down";

    private final Questions questions;
    private final Access access;

    Voting(Questions questions, Access access) {
        this.questions = questions;
        this.access = access;
    }

    /** Voting the same twice changes nothing. */
    Mono<Question> vote(String id, @Nullable String answer, int value, Viewer voter) {
        if (value != 1 && value != -1) {
            throw Refusal.Invalid.of("value", "vote.value").refused();
        }
        var to = value > 0 ? UP : DOWN;
        var from = value > 0 ? DOWN : UP;
        var member = voter.memberId();
        return target(id, answer, voter)
                .doOnNext(question -> refuseOwn(question, answer, voter))
                .flatMap(question ->
                        change(
                                question,
                                answer,
                                Criteria.where(to).ne(member),
                                new Update()
                                        .addToSet(path(answer, to), member)
                                        .pull(path(answer, from), member),
                                "VoteCast",
                                voter));
    }

    Mono<Question> withdraw(String id, @Nullable String answer, Viewer voter) {
        var member = voter.memberId();
        return target(id, answer, voter)
                .flatMap(question ->
                        change(
                                question,
                                answer,
                                new Criteria()
                                        .orOperator(
                                                Criteria.where(UP).is(member),
                                                Criteria.where(DOWN).is(member)),
                                new Update()
                                        .pull(path(answer, UP), member)
                                        .pull(path(answer, DOWN), member),
                                "VoteWithdrawn",
                                voter));
    }

    private Mono<Question> target(String id, @Nullable String answer, Viewer voter) {
        return answer == null ? access.visible(id, voter) : access.withAnswer(id, answer, voter);
    }

    private static void refuseOwn(Question question, @Nullable String answer, Viewer voter) {
        var own =
                answer == null
                        ? question.isBy(voter.id())
                        : Access.answer(question, answer).isBy(voter.id());
        if (own) {
            throw new Refusal.Forbidden("vote.own").refused();
        }
    }

    private static String path(@Nullable String answer, String set) {
        return answer == null ? set : "answers.$[one]." + set;
    }

    /** Where the condition does not hold there is nothing to change. */
    private Mono<Question> change(
            Question question,
            @Nullable String answer,
            Criteria condition,
            Update update,
            String fact,
            Viewer voter) {
        var now = Instant.now().truncatedTo(MILLIS);
        var where = condition;
        if (answer != null) {
            where = Criteria.where("answers").elemMatch(condition.and("_id").is(answer));
            update.filterArray(Criteria.where("one._id").is(answer));
        }
        return questions
                .change(
                        question.id(),
                        where,
                        update,
                        question.fact(fact, voter.memberId(), answer, now))
                .switchIfEmpty(Mono.defer(() -> access.visible(question.id(), voter)));
    }
}
