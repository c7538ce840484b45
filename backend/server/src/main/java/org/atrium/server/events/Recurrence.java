package org.atrium.server.events;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.TimezoneInfo;
import biweekly.io.WriteContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A rule of RFC 5545 by which something comes again, daily or rarer, by the clock of a place. */
final class Recurrence {

    private static final Set<Frequency> FREQUENCIES =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    /**
     * The rule is followed by a clock that never changes; its times are then those of the place.
     */
    private static final TimeZone STEADY = TimeZone.getTimeZone(ZoneOffset.UTC);

    private static final Pattern UNTIL = Pattern.compile("UNTIL=[^;]*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final biweekly.util.Recurrence rule;

    private Recurrence(biweekly.util.Recurrence rule) {
        this.rule = rule;
    }

    /** Lists ask for the same rules again and again. */
    private static final Cache<String, Optional<Recurrence>> KNOWN =
            Caffeine.newBuilder().maximumSize(2_000).build();

    /** Empty for what is no such rule. */
    static Optional<Recurrence> parse(String text) {
        return KNOWN.get(text, Recurrence::read);
    }

    private static Optional<Recurrence> read(String text) {
        try {
            var context = new ParseContext();
            context.setVersion(ICalVersion.V2_0);
            var parsed =
                    new RecurrenceRuleScribe()
                            .parseText(
                                    text.toUpperCase(Locale.ROOT),
                                    ICalDataType.RECUR,
                                    new ICalParameters(),
                                    context)
                            .getValue();
            return parsed != null
                            && context.getWarnings().isEmpty()
                            && FREQUENCIES.contains(parsed.getFrequency())
                            && parsed.getByHour().isEmpty()
                            && parsed.getByMinute().isEmpty()
                            && parsed.getBySecond().isEmpty()
                            && parsed.getXRules().isEmpty()
                    ? Optional.of(new Recurrence(parsed))
                    : Optional.empty();
        } catch (CannotParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The rule as calendars want it: in capitals, its last moment in UTC, of whole days the last
     * date.
     */
    static String written(String text, ZoneId zone, boolean allDay) {
        var capitals = text.strip().toUpperCase(Locale.ROOT);
        var until = parse(capitals).map(parsed -> parsed.rule.getUntil());
        return until.map(
                        last -> {
                            var local = until(last, zone);
                            var written =
                                    allDay
                                            ? DAY.format(local)
                                            : MOMENT.format(
                                                    local.atZone(zone)
                                                            .withZoneSameInstant(ZoneOffset.UTC));
                            return UNTIL.matcher(capitals).replaceAll("UNTIL=" + written);
                        })
                .orElse(capitals);
    }

    /** As RFC 5545 writes it. */
    static String text(RecurrenceRule rule) {
        var context = new WriteContext(ICalVersion.V2_0, new TimezoneInfo(), null);
        return new RecurrenceRuleScribe().writeText(rule, context);
    }

    boolean isEndless() {
        return rule.getCount() == null && rule.getUntil() == null;
    }

    /**
     * When it takes place, in order.
     *
     * @param first the first time
     * @param from earlier ones may be left out
     */
    Stream<LocalDateTime> times(LocalDateTime first, LocalDateTime from, ZoneId zone) {
        var here = new biweekly.util.Recurrence.Builder(rule);
        var until = rule.getUntil();
        if (until != null) {
            here.until(new ICalDate(date(until(until, zone)), true));
        }
        var dates = here.build().getDateIterator(date(first), STEADY);
        if (from.isAfter(first)) {
            dates.advanceTo(date(from));
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(dates, Spliterator.ORDERED), false)
                .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }

    /** The last moment by the clock of the place; a date alone means that whole day. */
    private static LocalDateTime until(ICalDate until, ZoneId zone) {
        var raw = until.getRawComponents();
        if (raw == null) {
            return LocalDateTime.ofInstant(until.toInstant(), zone);
        }
        if (!until.hasTime()) {
            return LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 23, 59, 59);
        }
        var written =
                LocalDateTime.of(
                        raw.getYear(),
                        raw.getMonth(),
                        raw.getDate(),
                        raw.getHour(),
                        raw.getMinute(),
                        raw.getSecond());
        return raw.isUtc()
                ? LocalDateTime.ofInstant(written.toInstant(ZoneOffset.UTC), zone)
                : written;
    }

    private static Date date(LocalDateTime local) {
        return Date.from(local.toInstant(ZoneOffset.UTC));
    }
}
