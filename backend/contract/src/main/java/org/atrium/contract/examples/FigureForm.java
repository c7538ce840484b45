package org.atrium.contract.examples;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param measure code of {@link org.atrium.contract.people.Vocabularies#measures}
 * @param label what was counted, 1 to 60 characters, for `other`; null for all others
 * @param value 0 or more
 * @param asOf day on which it was read off, not in the future
 * @param source address that begins with `https://`, at most 500 characters; null for none
 */
public record FigureForm(
        String measure,
        @Nullable String label,
        @Nullable Long value,
        @Nullable LocalDate asOf,
        @Nullable String source) {}
