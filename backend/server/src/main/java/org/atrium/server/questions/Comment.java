package org.atrium.server.questions;

import java.time.Instant;
import org.atrium.contract.questions.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A remark below a question or an answer, as it is stored.
 *
 * @param marks of the answer that it was; null for what was always a comment
 */
record Comment(
        @Id String id,
        String body,
        String language,
        Writer author,
        Instant createdAt,
        @Nullable Source source,
        @Nullable Marks marks) {

    boolean isBy(@Nullable String member) {
        return author.member().equals(member);
    }
}
