package org.atrium.server.events;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.DateStart;
import biweekly.property.TimezoneName;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** What clocks do at a place, as calendars want to be told. */
final class TimezoneComponents {

    /** Nobody plans further; calendar programs know most places by their name anyway. */
    private static final int MOST = 60;

    private TimezoneComponents() {}

    /** Of all changes since the year before. */
    static VTimezone of(ZoneId zone, Instant from) {
        var rules = zone.getRules();
        var begin = from.minus(Duration.ofDays(400));
        var component = new VTimezone(zone.getId());
        component.addComponent(
                observance(
                        rules.isDaylightSavings(begin),
                        LocalDateTime.ofInstant(begin, zone),
                        rules.getOffset(begin),
                        rules.getOffset(begin),
                        zone));
        Stream.iterate(
                        rules.nextTransition(begin),
                        next -> next != null,
                        next -> rules.nextTransition(next.getInstant()))
                .limit(MOST)
                .map(change ->
                        observance(
                                rules.isDaylightSavings(change.getInstant()),
                                change.getDateTimeBefore(),
                                change.getOffsetBefore(),
                                change.getOffsetAfter(),
                                zone))
                .forEach(component::addComponent);
        return component;
    }

    private static Observance observance(
            boolean summer, LocalDateTime start, ZoneOffset before, ZoneOffset after, ZoneId zone) {
        Observance observance = summer ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(
                new DateStart(
                        new biweekly.util.ICalDate(
                                new DateTimeComponents(
                                        start.getYear(),
                                        start.getMonthValue(),
                                        start.getDayOfMonth(),
                                        start.getHour(),
                                        start.getMinute(),
                                        start.getSecond(),
                                        false),
                                true)));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(
                new TimezoneName(zone.getDisplayName(TextStyle.SHORT, Locale.ROOT)));
        return observance;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1_000L);
    }
}
