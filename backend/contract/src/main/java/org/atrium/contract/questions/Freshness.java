package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a post says still holds, as somebody who looked into it said last. A change of the
 * text ends it.
 *
 * @param right true: still right; false: out of date
 * @param because why it is out of date, plain text; null where it is still right
 */
public record Freshness(boolean right, Author by, Instant at, @Nullable Text because) {}
