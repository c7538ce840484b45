package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers questions. */
@Component
class Answering {

    private final Questions questions;
    private final Access access;
    private final PostChecks checks;
    private final Authors authors;
    private final IdempotencyKeys keys;
    private final Mentions mentions;

    /**
     * The thread after something was posted to it.
     *
     * @param part id of the answer or comment
     */
    record Posted(Question question, String part) {}

    Answering(
            Questions questions,
            Access access,
            PostChecks checks,
            Authors authors,
            IdempotencyKeys keys,
            Mentions mentions) {
        this.questions = questions;
        this.access = access;
        this.checks = checks;
        this.authors = authors;
        this.keys = keys;
        this.mentions = mentions;
    }

    Mono<Posted> answer(String id, AnswerForm form, Viewer answerer, @Nullable String key) {
        var good = checks.answer(form);
        return access.visible(id, answerer)
                .flatMap(question ->
                        keys.once(
                                answerer.memberId(),
                                key,
                                part ->
                                        mentions.kept(good)
                                                .flatMap(kept ->
                                                        create(
                                                                question, part,
                                                                kept, answerer)),
                                part -> again(id, part, answerer)));
    }

    private Mono<Posted> create(Question question, String part, AnswerForm form, Viewer answerer) {
        return authors.roleLineNow(answerer.memberId())
                .map(role -> answer(part, form, answerer.memberId(), role))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> answer(part, form, answerer.memberId(), null)))
                .flatMap(answer -> push(question, answer))
                .switchIfEmpty(
                        Mono.defer(() -> access.visible(question.id(), answerer))
                                .doOnNext(now -> refuseClosed(now, part)))
                .map(after -> new Posted(after, part));
    }

    /** What is there already was answered before it was closed. */
    private static void refuseClosed(Question question, String part) {
        if (question.closed() != null && !question.holds(part)) {
            throw new Refusal.Conflict("question.closed").refused();
        }
    }

    private Mono<Posted> again(String id, String part, Viewer answerer) {
        return access.visible(id, answerer)
                .filter(question -> question.holds(part))
                .map(question -> new Posted(question, part));
    }

    private static Answer answer(
            String id, AnswerForm form, String answerer, @Nullable RoleLine role) {
        return new Answer(
                id,
                form.body(),
                form.language(),
                form.basis(),
                new Writer(answerer, role),
                Instant.now().truncatedTo(MILLIS),
                null,
                null,
                Set.of(),
                Set.of(),
                0,
                List.of(),
                null,
                1);
    }

    private Mono<Question> push(Question question, Answer answer) {
        var answerer = answer.author().member();
        var update =
                new Update()
                        .push("answers", answer)
                        .inc("answerCount", 1)
                        .set("activeAt", answer.createdAt())
                        .addToSet("followers", answerer);
        var fact =
                question.fact("AnswerPosted", answerer, answer.id(), answer.createdAt())
                        .naming(mentions.in(answer.body(), false));
        var open =
                Criteria.where("answers._id")
                        .ne(answer.id())
                        .and("comments._id")
                        .ne(answer.id())
                        .and("removedPosts._id")
                        .ne(answer.id())
                        .and("closed")
                        .exists(false)
                        .and("removal")
                        .exists(false);
        return questions.change(question.id(), open, update, fact);
    }
}
