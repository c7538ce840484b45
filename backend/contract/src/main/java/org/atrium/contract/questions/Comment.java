package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * @param html the Markdown body, rendered inline and sanitised
 */
public record Comment(
        String id,
        String body,
        String html,
        String language,
        Author author,
        Instant createdAt,
        @Nullable Source source,
        Yours yours) {}
