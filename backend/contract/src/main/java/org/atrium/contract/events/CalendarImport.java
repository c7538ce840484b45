package org.atrium.contract.events;

import java.util.List;

/**
 * What an imported calendar did.
 *
 * @param problems what was left out and why, in the caller's language; at most 20
 */
public record CalendarImport(
        int added, int changed, int cancelled, int unchanged, List<String> problems) {}
