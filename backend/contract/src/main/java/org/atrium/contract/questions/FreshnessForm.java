package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * Says whether a post still holds.
 *
 * @param right true: still right; false: out of date
 * @param because why it is out of date: plain text, 10 to 300 characters; ignored where it is right
 * @param language BCP 47 tag of the reason; absent: the language of the post
 */
public record FreshnessForm(
        @Nullable Boolean right, @Nullable String because, @Nullable String language) {}
