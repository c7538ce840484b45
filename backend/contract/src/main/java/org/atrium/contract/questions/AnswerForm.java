package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * @param body Markdown, 20 to 30,000 characters
 * @param language BCP 47 tag
 * @param basis what an answer to a question about law rests on; absent: not said. Not shown where
 *     the question is not about law
 * @param version the version that was read; needed when replacing, ignored when answering
 * @param reason why the text is replaced: plain text, at most 200 characters; ignored when
 *     answering
 */
public record AnswerForm(
        String body,
        String language,
        @Nullable Basis basis,
        @Nullable Long version,
        @Nullable String reason) {}
