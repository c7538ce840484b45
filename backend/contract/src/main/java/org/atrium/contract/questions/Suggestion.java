package org.atrium.contract.questions;

import java.time.Instant;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * Another text that somebody suggests for a post. Seen by who suggested it, and by those who may
 * edit that post.
 *
 * @param answer id of the answer that it is for; null for the question
 * @param title null for an answer
 * @param body Markdown
 * @param reason what is better so, plain text; null for none
 * @param language of the post, as all of its text
 * @param difference from the text of now
 * @param stale whether the post was changed since; then it cannot be taken as it is
 * @param declined who decided against it; null while it is open
 * @param may what the caller may do: `take`, `decline`, `reconsider` (open it again), `withdraw`
 */
public record Suggestion(
        String id,
        @Nullable String answer,
        @Nullable String title,
        String body,
        @Nullable String reason,
        String language,
        Author by,
        Instant at,
        Difference difference,
        boolean stale,
        @Nullable Author declined,
        Set<String> may) {}
