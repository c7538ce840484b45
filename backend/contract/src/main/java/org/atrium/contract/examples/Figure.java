package org.atrium.contract.examples;

import java.time.LocalDate;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Something that was counted.
 *
 * @param measure what was counted; of `other` the label is the writer's own, in the language of the
 *     example
 * @param asOf day on which it was read off
 * @param source address where others can read it off; null when none was given
 */
public record Figure(Label measure, long value, LocalDate asOf, @Nullable String source) {}
