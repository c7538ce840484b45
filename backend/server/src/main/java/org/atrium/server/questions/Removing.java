package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.Locale;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes away what somebody wrote and nobody built on, and brings it back. */
@Component
class Removing {

    private final Reworking reworking;
    private final Duplicates duplicates;

    Removing(Reworking reworking, Duplicates duplicates) {
        this.reworking = reworking;
        this.duplicates = duplicates;
    }

    Mono<Question> remove(String id, Viewer viewer) {
        return reworking.rework(
                id,
                viewer,
                question -> question.removal() != null ? Mono.empty() : hide(question, viewer),
                true);
    }

    private Mono<Rework> hide(Question question, Viewer viewer) {
        refuseOthers(question.isBy(viewer.id()));
        refuseBuiltOn(Rights.isBuiltOn(question));
        return duplicates
                .of(question.id(), Paging.of(1, null), viewer.audience(), Locale.ROOT)
                .doOnNext(leading -> refuseBuiltOn(leading.total() > 0))
                .map(none -> {
                    var removal = removal(question.author().member());
                    return new Rework(
                            new Update().set("removal", removal),
                            question.fact(
                                    "QuestionRemoved", viewer.memberId(), null, removal.at()));
                });
    }

    Mono<Question> restore(String id, Viewer viewer) {
        return reworking.rework(id, viewer, question -> show(question, viewer), true);
    }

    private static Mono<Rework> show(Question question, Viewer viewer) {
        var removal = question.removal();
        if (removal == null) {
            return Mono.empty();
        }
        refuseRestoring(Rights.toRestore(question, removal, viewer, Instant.now()));
        return Mono.just(
                new Rework(
                        new Update().unset("removal"),
                        fact(question, "QuestionRestored", null, viewer)));
    }

    Mono<Question> removeAnswer(String id, String answer, Viewer viewer) {
        return reworking.rework(
                id, viewer, question -> takeAnswer(question, answer, viewer), false);
    }

    private static Mono<Rework> takeAnswer(Question question, String id, Viewer viewer) {
        if (question.findRemoved(id).isPresent()) {
            return Mono.empty();
        }
        var answer = Access.answer(question, id);
        refuseOthers(answer.isBy(viewer.id()));
        refuseBuiltOn(Rights.isBuiltOn(question, answer));
        var taken = RemovedPost.of(answer, removal(viewer.memberId()));
        return Mono.just(
                new Rework(
                        question.without(id).update().push("removedPosts", taken),
                        fact(question, "AnswerRemoved", id, viewer)));
    }

    Mono<Question> removeComment(String id, String comment, Viewer viewer) {
        return reworking.rework(
                id, viewer, question -> takeComment(question, comment, viewer), false);
    }

    private static Mono<Rework> takeComment(Question question, String id, Viewer viewer) {
        if (question.findRemoved(id).isPresent()) {
            return Mono.empty();
        }
        var comment = Access.comment(question, id);
        refuseOthers(comment.isBy(viewer.id()));
        refuseBuiltOn(Rights.isBuiltOn(question, comment));
        var taken = RemovedPost.of(comment, question.under(id), removal(viewer.memberId()));
        return Mono.just(
                new Rework(
                        question.without(id).update().push("removedPosts", taken),
                        fact(question, "CommentRemoved", id, viewer)));
    }

    /** An answer or a comment comes back to where it was. */
    Mono<Question> restorePost(String id, String part, Viewer viewer) {
        return reworking.rework(id, viewer, question -> bringBack(question, part, viewer), false);
    }

    private static Mono<Rework> bringBack(Question question, String id, Viewer viewer) {
        if (question.find(id).isPresent() || question.findComment(id).isPresent()) {
            return Mono.empty();
        }
        var taken =
                question.findRemoved(id)
                        .orElseThrow(() -> new Refusal.NotFound("post.unknown").refused());
        refuseRestoring(Rights.toRestore(question, taken.removal(), viewer, Instant.now()));
        var answer = taken.answer();
        var comment = taken.comment();
        var posts = question.posts();
        if (answer != null) {
            posts = posts.with(answer);
        }
        if (comment != null) {
            posts = posts.with(comment, taken.under());
        }
        var left = question.removedPosts().stream().filter(post -> !post.id().equals(id)).toList();
        return Mono.just(
                new Rework(
                        posts.update().set("removedPosts", left),
                        fact(
                                question,
                                answer == null ? "CommentRestored" : "AnswerRestored",
                                id,
                                viewer)));
    }

    private static Removal removal(String member) {
        return new Removal(new Writer(member, null), Instant.now().truncatedTo(MILLIS));
    }

    private static Fact fact(Question question, String type, @Nullable String part, Viewer viewer) {
        return question.fact(type, viewer.memberId(), part, Instant.now().truncatedTo(MILLIS));
    }

    private static void refuseOthers(boolean own) {
        if (!own) {
            throw new Refusal.Forbidden("remove.own-only").refused();
        }
    }

    private static void refuseBuiltOn(boolean builtOn) {
        if (builtOn) {
            throw new Refusal.Conflict("remove.built-on").refused();
        }
    }

    private static void refuseRestoring(boolean may) {
        if (!may) {
            throw new Refusal.Forbidden("restore.power").refused();
        }
    }
}
