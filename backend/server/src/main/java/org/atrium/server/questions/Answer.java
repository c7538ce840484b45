package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An answer, as it is stored.
 *
 * @param basis what it rests on, where the question is about law; null where it was not said
 * @param edit the last change of the text; null when there was none, or before histories were kept
 * @param up member ids
 * @param down member ids
 * @param importedScore votes of the place it came from
 * @param version counts the versions of the text
 */
record Answer(
        @Id String id,
        String body,
        String language,
        @Nullable Basis basis,
        Writer author,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Edit edit,
        Set<String> up,
        Set<String> down,
        int importedScore,
        List<Comment> comments,
        @Nullable Source source,
        long version) {

    int votes() {
        return up.size() - down.size() + importedScore;
    }

    /** The same with another comment below it, in the order of their dates. */
    Answer with(Comment comment) {
        return with(Posts.inOrder(comments, comment));
    }

    Answer without(String comment) {
        return comments.stream().anyMatch(one -> one.id().equals(comment))
                ? with(comments.stream().filter(one -> !one.id().equals(comment)).toList())
                : this;
    }

    private Answer with(List<Comment> others) {
        return new Answer(
                id,
                body,
                language,
                basis,
                author,
                createdAt,
                editedAt,
                edit,
                up,
                down,
                importedScore,
                others,
                source,
                version);
    }

    boolean isBy(@Nullable String member) {
        return author.member().equals(member);
    }
}
