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

/** Answers questions and replaces the text of answers. */
@Component
class Answering {

    private final Questions questions;
    private final Access access;
    private final PostChecks checks;
    private final Authors authors;
    private final IdempotencyKeys keys;

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
            IdempotencyKeys keys) {
        this.questions = questions;
        this.access = access;
        this.checks = checks;
        this.authors = authors;
        this.keys = keys;
    }

    Mono<Posted> answer(String id, AnswerForm form, Viewer answerer, @Nullable String key) {
        var good = checks.answer(form);
        return access.visible(id, answerer)
                .flatMap(question ->
                        keys.once(
                                answerer.memberId(),
                                key,
                                part -> create(question, part, good, answerer),
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
                new Writer(answerer, role),
                Instant.now().truncatedTo(MILLIS),
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
        var fact = question.fact("AnswerPosted", answerer, answer.id(), answer.createdAt());
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

    Mono<Question> edit(String id, String part, AnswerForm form, Viewer editor) {
        var good = checks.answer(form);
        return access.withAnswer(id, part, editor)
                .doOnNext(question ->
                        Asking.refuseOthers(Access.answer(question, part).isBy(editor.id())))
                .flatMap(question -> replace(question, part, good, editor.memberId()))
                .switchIfEmpty(Mono.error(new Refusal.Conflict("version.stale").refused()));
    }

    private Mono<Question> replace(Question question, String part, AnswerForm form, String editor) {
        var version = Asking.version(form.version());
        var now = Instant.now().truncatedTo(MILLIS);
        var unchanged =
                Criteria.where("answers")
                        .elemMatch(
                                Criteria.where("_id")
                                        .is(part)
                                        .and("version")
                                        .is(version)
                                        .and("author.member")
                                        .is(editor));
        var update =
                new Update()
                        .set("answers.$[one].body", form.body())
                        .set("answers.$[one].language", form.language())
                        .set("answers.$[one].editedAt", now)
                        .inc("answers.$[one].version", 1)
                        .filterArray(Criteria.where("one._id").is(part));
        return questions.change(
                question.id(), unchanged, update, question.fact("AnswerEdited", editor, part, now));
    }
}
