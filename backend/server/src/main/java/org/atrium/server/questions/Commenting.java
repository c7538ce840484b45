package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.questions.CommentForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.questions.Answering.Posted;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Comments on questions and answers. */
@Component
class Commenting {

    private final Questions questions;
    private final Access access;
    private final PostChecks checks;
    private final Authors authors;
    private final IdempotencyKeys keys;

    Commenting(
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

    /**
     * @param answer id of the answer that is commented on; null for the question itself
     */
    Mono<Posted> comment(
            String id,
            @Nullable String answer,
            CommentForm form,
            Viewer writer,
            @Nullable String key) {
        var good = checks.comment(form);
        var target =
                answer == null ? access.visible(id, writer) : access.withAnswer(id, answer, writer);
        return target.flatMap(question ->
                keys.once(
                        writer.memberId(),
                        key,
                        part -> create(question, answer, part, good, writer),
                        part -> again(id, part, writer)));
    }

    private Mono<Posted> create(
            Question question,
            @Nullable String answer,
            String part,
            CommentForm form,
            Viewer writer) {
        return authors.roleLineNow(writer.memberId())
                .map(role -> comment(part, form, writer.memberId(), role))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> comment(part, form, writer.memberId(), null)))
                .flatMap(comment -> push(question, answer, comment))
                .switchIfEmpty(
                        Mono.defer(() -> access.visible(question.id(), writer))
                                .doOnNext(now -> refuseLost(now, part)))
                .map(after -> new Posted(after, part));
    }

    /** The answer that was commented on is gone. */
    private static void refuseLost(Question question, String part) {
        if (!question.holds(part)) {
            throw new Refusal.NotFound("answer.unknown").refused();
        }
    }

    private static Comment comment(
            String id, CommentForm form, String writer, @Nullable RoleLine role) {
        var now = Instant.now().truncatedTo(MILLIS);
        return new Comment(
                id, form.body(), form.language(), new Writer(writer, role), now, null, null);
    }

    private Mono<Question> push(Question question, @Nullable String answer, Comment comment) {
        var update = new Update().set("activeAt", comment.createdAt());
        var fact =
                question.fact(
                        "CommentPosted",
                        comment.author().member(),
                        comment.id(),
                        comment.createdAt());
        if (answer == null) {
            update.push("comments", comment);
            var absent = absent(comment).and("comments._id").ne(comment.id());
            return questions.change(question.id(), absent, update, fact);
        }
        update.push("answers.$[one].comments", comment)
                .filterArray(Criteria.where("one._id").is(answer));
        var absent =
                absent(comment)
                        .and("answers")
                        .elemMatch(
                                Criteria.where("_id")
                                        .is(answer)
                                        .and("comments._id")
                                        .ne(comment.id()));
        return questions.change(question.id(), absent, update, fact);
    }

    /** It may have become an answer, or been taken away, since it was sent for the first time. */
    private static Criteria absent(Comment comment) {
        return Criteria.where("removedPosts._id").ne(comment.id()).and("removal").exists(false);
    }

    private Mono<Posted> again(String id, String part, Viewer writer) {
        return access.visible(id, writer)
                .filter(question -> question.holds(part))
                .map(question -> new Posted(question, part))
                .switchIfEmpty(Mono.error(new Refusal.NotFound("comment.unknown").refused()));
    }
}
