package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * The way that a question goes by itself while nobody answers it. It ends with the first answer.
 *
 * @param steps what was done, in order
 * @param next what comes next; null when nothing does
 * @param nextAt when, to the minute; null when nothing does
 * @param sent who sent it on to the Content Partnerships Hub, and when; null while nobody has
 */
public record Route(
        List<Step> steps, @Nullable RouteStep next, @Nullable Instant nextAt, @Nullable Sent sent) {

    /**
     * @param found false when there was nobody to ask, or no wider area
     */
    public record Step(RouteStep step, Instant at, boolean found) {}

    /** That somebody sent it on by hand. */
    public record Sent(Author by, Instant at) {}
}
