package org.atrium.contract.events;

import org.jspecify.annotations.Nullable;

/**
 * A calendar, or where it is.
 *
 * @param calendar iCalendar (RFC 5545), at most 500,000 characters and 500 events; null where it is
 *     at the address
 * @param address https, http or webcal address of one on the open web, at most 500 characters; null
 *     where it is here
 */
public record CalendarForm(@Nullable String calendar, @Nullable String address) {}
