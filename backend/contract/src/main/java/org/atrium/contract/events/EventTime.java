package org.atrium.contract.events;

import java.time.LocalDateTime;

/**
 * When something takes place, by the clock of the place.
 *
 * @param start to the minute; midnight for whole days
 * @param end after the start; for whole days the midnight after the last one, as in RFC 5545
 * @param zone name in the IANA time zone database, such as `Africa/Tunis`
 * @param allDay whole days, the same dates wherever somebody reads of them
 */
public record EventTime(LocalDateTime start, LocalDateTime end, String zone, boolean allDay) {}
