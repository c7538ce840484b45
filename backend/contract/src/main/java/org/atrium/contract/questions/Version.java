package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * One version of a text.
 *
 * @param number counts from 1; a later version has a higher number
 * @param by who wrote this version
 * @param reason plain text of theirs, at most 200 characters; null for none
 * @param restores number of the earlier version that was brought back; null for a text of its own
 * @param size of title and text, in characters
 * @param change how many characters more than the version before, less than zero for fewer; null
 *     for the first that is kept
 */
public record Version(
        long number,
        Author by,
        Instant at,
        @Nullable String reason,
        @Nullable Long restores,
        int size,
        @Nullable Integer change) {}
