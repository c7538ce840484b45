package org.atrium.server.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Another text that somebody suggests for a post, as it is stored in the thread.
 *
 * @param answer id of the answer that it is for; null for the question
 * @param title null for an answer
 * @param reason plain text; null for none
 * @param version of the post that it was made from
 * @param declined who decided against it; null while it is open
 */
record Suggestion(
        @Id String id,
        @Nullable String answer,
        @Nullable String title,
        String body,
        @Nullable String reason,
        Writer by,
        Instant at,
        long version,
        @Nullable Writer declined) {

    boolean isBy(@Nullable String member) {
        return by.member().equals(member);
    }
}
