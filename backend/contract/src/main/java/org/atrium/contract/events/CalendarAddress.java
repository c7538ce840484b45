package org.atrium.contract.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own calendar.
 *
 * @param since when its secret address was made; null where there is none
 * @param secret last part of the address, told once, when it is made
 */
public record CalendarAddress(@Nullable Instant since, @Nullable String secret) {}
