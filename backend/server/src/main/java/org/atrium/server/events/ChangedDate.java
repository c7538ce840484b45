package org.atrium.server.events;

import org.jspecify.annotations.Nullable;

/**
 * What is different about one date.
 *
 * @param date when it starts by the rule
 * @param start when it starts instead; null where it is cancelled
 */
record ChangedDate(
        String date,
        boolean cancelled,
        @Nullable String start,
        @Nullable String end,
        @Nullable String reason) {}
