package org.atrium.server.questions;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An answer or a comment that was taken away, as it is stored.
 *
 * @param id of the post
 * @param under id of the answer that a comment stood below; null below the question
 */
record RemovedPost(
        @Id String id,
        Removal removal,
        @Nullable Answer answer,
        @Nullable Comment comment,
        @Nullable String under) {

    /** Member id of who wrote it. */
    String writer() {
        return Stream.concat(
                        Stream.ofNullable(answer).map(Answer::author),
                        Stream.ofNullable(comment).map(Comment::author))
                .map(Writer::member)
                .findFirst()
                .orElse("");
    }

    static RemovedPost of(Answer answer, Removal removal) {
        return new RemovedPost(answer.id(), removal, answer, null, null);
    }

    static RemovedPost of(Comment comment, @Nullable String under, Removal removal) {
        return new RemovedPost(comment.id(), removal, null, comment, under);
    }
}
