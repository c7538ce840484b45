package org.atrium.ui.events;

import java.util.List;
import org.atrium.contract.events.EventSummary;

/**
 * Events that an organisation hosts.
 *
 * @param past the last one first
 * @param all address of the whole list of those that are coming
 */
public record HostedEvents(List<EventSummary> coming, List<EventSummary> past, String all) {

    public boolean isEmpty() {
        return coming.isEmpty() && past.isEmpty();
    }
}
