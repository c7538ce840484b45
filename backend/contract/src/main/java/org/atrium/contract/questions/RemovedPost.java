package org.atrium.contract.questions;

import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * An answer or a comment that was taken away.
 *
 * @param kind `answer` or `comment`
 * @param under id of the answer that a comment stood below; null below the question
 * @param html rendered and sanitised
 */
public record RemovedPost(
        String id,
        String kind,
        @Nullable String under,
        String html,
        String language,
        Author author,
        Removed removed,
        Yours yours) {}
