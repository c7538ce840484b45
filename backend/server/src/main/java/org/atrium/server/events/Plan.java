package org.atrium.server.events;

import java.util.List;
import java.util.Objects;
import org.atrium.contract.groups.Group;
import org.jspecify.annotations.Nullable;

/**
 * What organisers write about an event; see the contract's `EventForm`.
 *
 * @param hosts none for events that were written before there were any
 */
record Plan(
        String title,
        String text,
        String language,
        String kind,
        List<String> languages,
        List<String> groups,
        List<String> topics,
        List<String> hosts,
        String where,
        @Nullable String place,
        @Nullable String country,
        Times times,
        @Nullable String link,
        @Nullable Integer capacity,
        @Nullable String contact,
        @Nullable String conduct,
        List<Group.Link> resources,
        String visibility) {

    static final String PUBLIC = "public";
    static final String MEMBERS = "members";
    static final String ONLINE = "online";
    static final String ONSITE = "onsite";
    static final String BOTH = "both";

    Plan {
        hosts = Objects.requireNonNullElse(hosts, List.of());
    }

    Plan at(Times other) {
        return new Plan(
                title,
                text,
                language,
                kind,
                languages,
                groups,
                topics,
                hosts,
                where,
                place,
                country,
                other,
                link,
                capacity,
                contact,
                conduct,
                resources,
                visibility);
    }
}
