package org.atrium.contract.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody may be asked.
 *
 * @param awayUntil the last day on which {@link Availability#AWAY} holds, after which they are open
 *     again; null for no end
 * @param onlyMyRegions asked only about what belongs to a region of their country, or to a group
 *     that they are in
 * @param mostPerMonth how many requests reach them in 30 days, 1 to 30; null for what is usual: 8
 *     when open, 2 for a few questions
 */
public record AskingLimits(
        @Nullable LocalDate awayUntil, boolean onlyMyRegions, @Nullable Integer mostPerMonth) {

    public static final AskingLimits NONE = new AskingLimits(null, false, null);
}
