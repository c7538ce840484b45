package org.atrium.server.people;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.atrium.server.shared.TimeZones;

/** How much of a working day, from 9 to 17, people in two time zones have in common. */
final class WorkingHours {

    /** Fewer are not near in time. */
    static final int ENOUGH = 4;

    private static final int DAY = 17 - 9;
    private static final int SECONDS = LocalTime.MAX.toSecondOfDay() + 1;
    private static final int HOUR = 3_600;

    private WorkingHours() {}

    /** Whole hours, by what the clocks show at the moment. */
    static int inCommon(String zone, String other, Instant at) {
        var apart = Math.abs(offset(zone, at) - offset(other, at));
        var shift = Math.min(apart, SECONDS - apart);
        return Math.max(0, DAY - (shift + HOUR - 1) / HOUR);
    }

    /** Every zone that has enough in common with this one at the moment. */
    static List<String> near(String zone, Instant at) {
        return TimeZones.all().stream()
                .filter(other -> inCommon(zone, other, at) >= ENOUGH)
                .toList();
    }

    private static int offset(String zone, Instant at) {
        return ZoneId.of(zone).getRules().getOffset(at).getTotalSeconds();
    }
}
