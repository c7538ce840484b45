package org.atrium.contract.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the dates of an event.
 *
 * @param date names it: when it starts by the rule, such as `2027-03-02T16:00`, also where it was
 *     moved
 * @param start the same moment everywhere; of whole days, midnight at the place
 * @param cancelled whether it does not take place
 * @param moved whether it is at another time than the rule says
 * @param reason why it was cancelled or moved
 */
public record EventDate(
        String date,
        Instant start,
        Instant end,
        EventTime time,
        boolean cancelled,
        boolean moved,
        @Nullable String reason) {}
