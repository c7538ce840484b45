package org.atrium.server.shared;

import java.time.ZoneId;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of the IANA database. {@link ZoneId} alone does not tell them from those that the
 * calendar library makes up for a calendar, some of which have no rules.
 */
public final class TimeZones {

    private static final Set<String> KNOWN =
            Stream.of(TimeZone.getAvailableIDs())
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .collect(Collectors.toUnmodifiableSet());

    private TimeZones() {}

    public static boolean isKnown(@Nullable String zone) {
        return zone != null && KNOWN.contains(zone);
    }

    public static Set<String> all() {
        return KNOWN;
    }
}
