package org.atrium.server.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a post, as it is stored: whether it still holds.
 *
 * @param because why it is out of date, plain text; null where it is right
 * @param language of the reason; null where there is none
 */
record Freshness(
        boolean right, Writer by, Instant at, @Nullable String because, @Nullable String language) {

    /** Whether it was said of the text as it is now. */
    boolean isOfTextFrom(@Nullable Instant editedAt) {
        return editedAt == null || at.isAfter(editedAt);
    }

    boolean isBy(@Nullable String member) {
        return by.member().equals(member);
    }
}
