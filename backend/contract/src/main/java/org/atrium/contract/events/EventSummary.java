package org.atrium.contract.events;

import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A date of an event, in a list.
 *
 * @param recurs whether it has more dates
 * @param state `draft`, `published`, `cancelled` (the event, or this date of it)
 * @param hosts organisations, by id and name
 * @param takingPart how many said that they take part
 * @param participation what the caller said: `yes`, `maybe`, or null
 */
public record EventSummary(
        String id,
        String title,
        String language,
        String kind,
        List<String> languages,
        String where,
        @Nullable String place,
        @Nullable String country,
        EventDate when,
        boolean recurs,
        String state,
        List<GroupRef> groups,
        List<Label> hosts,
        long takingPart,
        @Nullable Integer capacity,
        @Nullable String participation) {}
