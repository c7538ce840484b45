package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atrium.server.identity.Viewer;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes answers of comments, and comments of answers. */
@Component
class Converting {

    private final Reworking reworking;

    Converting(Reworking reworking) {
        this.reworking = reworking;
    }

    Mono<Question> toAnswer(String id, String comment, Viewer viewer) {
        return reworking.rework(id, viewer, question -> toAnswer(question, comment, viewer), false);
    }

    private static Mono<Rework> toAnswer(Question question, String id, Viewer viewer) {
        if (question.find(id).isPresent()) {
            return Mono.empty();
        }
        var comment = Access.comment(question, id);
        refuseOthers(question, comment.author(), viewer);
        if (question.closed() != null) {
            throw new Refusal.Conflict("question.closed").refused();
        }
        return rework(
                question,
                question.without(id).with(answer(comment)),
                id,
                "CommentBecameAnswer",
                viewer);
    }

    static Answer answer(Comment comment) {
        var marks = Objects.requireNonNullElse(comment.marks(), Marks.NONE);
        return new Answer(
                comment.id(),
                comment.body(),
                comment.language(),
                marks.basis(),
                comment.author(),
                comment.createdAt(),
                marks.editedAt(),
                marks.edit(),
                marks.up(),
                marks.down(),
                marks.importedScore(),
                List.of(),
                comment.source(),
                marks.version());
    }

    /**
     * @param under id of the answer to put it below; null for the question
     */
    Mono<Question> toComment(String id, String answer, @Nullable String under, Viewer viewer) {
        return reworking.rework(
                id, viewer, question -> toComment(question, answer, under, viewer), false);
    }

    private static Mono<Rework> toComment(
            Question question, String id, @Nullable String under, Viewer viewer) {
        if (question.findComment(id).isPresent()) {
            return Mono.empty();
        }
        var answer = Access.answer(question, id);
        refuseOthers(question, answer.author(), viewer);
        refuseFirm(question, answer);
        if (under != null && (under.equals(id) || question.find(under).isEmpty())) {
            throw new Refusal.NotFound("answer.unknown").refused();
        }
        return rework(
                question,
                question.without(id).with(comment(answer), under),
                id,
                "AnswerBecameComment",
                viewer);
    }

    /** What others rely on stays an answer. */
    private static void refuseFirm(Question question, Answer answer) {
        var reason = Rights.firm(question, answer);
        if (reason != null) {
            throw new Refusal.Conflict(reason).refused();
        }
    }

    private static Comment comment(Answer answer) {
        return new Comment(
                answer.id(),
                answer.body(),
                answer.language(),
                answer.author(),
                answer.createdAt(),
                answer.source(),
                new Marks(
                        answer.up(),
                        answer.down(),
                        answer.importedScore(),
                        answer.editedAt(),
                        answer.edit(),
                        answer.basis(),
                        answer.version()));
    }

    private static void refuseOthers(Question question, Writer author, Viewer viewer) {
        if (!Rights.toConvert(question, author, viewer)) {
            throw new Refusal.Forbidden("convert.power").refused();
        }
    }

    private static Mono<Rework> rework(
            Question question, Posts posts, String part, String type, Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        return Mono.just(
                new Rework(posts.update(), question.fact(type, viewer.memberId(), part, now)));
    }
}
