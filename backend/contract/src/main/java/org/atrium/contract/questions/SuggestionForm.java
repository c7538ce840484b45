package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * Suggests another text for somebody else's post.
 *
 * @param title 10 to 150 characters; of a question only, ignored for an answer
 * @param body Markdown, 20 to 30,000 characters
 * @param version the version of the post that was read
 * @param reason what is better so: plain text, at most 200 characters
 */
public record SuggestionForm(
        @Nullable String title, String body, @Nullable Long version, @Nullable String reason) {}
