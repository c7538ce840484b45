package org.atrium.contract.events;

/**
 * @param calendar iCalendar (RFC 5545), at most 500,000 characters and 500 events
 */
public record CalendarForm(String calendar) {}
