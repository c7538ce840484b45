package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * Two texts to compare.
 *
 * @param titleBefore plain text, at most 150 characters; absent for none
 * @param before Markdown, at most 30,000 characters
 * @param titleAfter as the title before
 * @param after as the text before
 */
public record DifferenceForm(
        @Nullable String titleBefore, String before, @Nullable String titleAfter, String after) {}
