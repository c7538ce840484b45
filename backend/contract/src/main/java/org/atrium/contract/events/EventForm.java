package org.atrium.contract.events;

import java.util.List;
import org.atrium.contract.groups.Group;
import org.jspecify.annotations.Nullable;

/**
 * What organisers write about an event.
 *
 * @param title 5 to 150 characters
 * @param text plain text, at most 5,000 characters
 * @param language of title and text, BCP 47
 * @param kind `edit-a-thon`, `training`, `office-hour`, `conference`, `campaign`, `meeting`
 * @param languages spoken there, BCP 47, at most 10
 * @param groups slugs of the groups that organise it, 1 to 5
 * @param topics ids, at most 5
 * @param hosts ids of organisations that host it, at most 5
 * @param where `online`, `onsite`, `both`
 * @param place where people meet, at most 200 characters; needed unless it is online only
 * @param country ISO 3166 code of the place
 * @param rule how it comes again, as in RFC 5545 (`FREQ=WEEKLY;BYDAY=TU`), daily or rarer; null for
 *     once
 * @param link address where people join in or read on
 * @param capacity how many people there is room for, 1 to 100,000
 * @param contact whom to ask about the friendly space, at most 200 characters
 * @param conduct address of the code of conduct
 * @param resources slides, notes, recordings and the like, at most 20
 * @param visibility `public`, or `members`: only for members of its groups
 * @param draft only its organisers see it; what is published cannot be a draft again
 * @param version of what was read before changing it; 0 for a new one
 */
public record EventForm(
        String title,
        @Nullable String text,
        String language,
        String kind,
        @Nullable List<String> languages,
        List<String> groups,
        @Nullable List<String> topics,
        @Nullable List<String> hosts,
        String where,
        @Nullable String place,
        @Nullable String country,
        EventTime time,
        @Nullable String rule,
        @Nullable String link,
        @Nullable Integer capacity,
        @Nullable String contact,
        @Nullable String conduct,
        @Nullable List<Group.Link> resources,
        String visibility,
        boolean draft,
        long version) {}
