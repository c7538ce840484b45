package org.atrium.contract.events;

import org.jspecify.annotations.Nullable;

/**
 * What came of an event.
 *
 * @param text plain text in the language of the event, 10 to 2,000 characters
 * @param participants how many came, 0 to 1,000,000; null where nobody counted
 * @param link address where it is written up
 */
public record EventOutcome(String text, @Nullable Integer participants, @Nullable String link) {}
