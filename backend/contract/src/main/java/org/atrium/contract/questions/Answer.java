package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * An answer; fields as in {@link Question}.
 *
 * @param basis what it rests on, where the question is about law and it was said; else null
 * @param confirmations whom it helped, as far as the caller sees that
 */
public record Answer(
        String id,
        String body,
        String html,
        String language,
        @Nullable Basis basis,
        Author author,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Edited edited,
        int votes,
        boolean accepted,
        @Nullable Freshness freshness,
        List<Comment> comments,
        int commentCount,
        List<Confirmation> confirmations,
        long version,
        @Nullable Source source,
        Yours yours) {}
