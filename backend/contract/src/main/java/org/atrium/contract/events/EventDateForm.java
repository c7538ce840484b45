package org.atrium.contract.events;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is different about one date of an event that comes again: it is cancelled, or moved to
 * another start and end.
 *
 * @param start by the clock of the place; null where it is cancelled
 * @param end null where it is cancelled
 * @param reason for those who are told, at most 300 characters
 */
public record EventDateForm(
        boolean cancelled,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable String reason) {}
