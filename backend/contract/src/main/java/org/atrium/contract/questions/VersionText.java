package org.atrium.contract.questions;

import java.util.List;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a version says.
 *
 * @param title null for an answer
 * @param body Markdown
 * @param html rendered and sanitised
 * @param law as in {@link Question}; null for an answer
 * @param basis as in {@link Answer}; null for a question
 * @param topics none for an answer
 */
public record VersionText(
        Version version,
        @Nullable String title,
        String body,
        String html,
        String language,
        @Nullable String law,
        @Nullable Basis basis,
        List<Label> topics) {}
