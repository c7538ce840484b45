package org.atrium.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.atrium.contract.events.EventTime;
import org.junit.jupiter.api.Test;

/** When events take place, as another calendar library has it, which reads what is written here. */
class DatesTest {

    private static final int CASES = 1_500;
    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "Africa/Tunis",
                    "Asia/Kolkata",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "Pacific/Auckland",
                    "Asia/Kathmandu",
                    "Africa/Cairo",
                    "UTC");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Random random = new Random(20261127);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String rule(LocalDateTime start) {
        var day = DAYS.get(start.getDayOfWeek().getValue() - 1);
        var rule =
                switch (random.nextInt(8)) {
                    case 0 -> "FREQ=DAILY";
                    case 1 -> "FREQ=WEEKLY";
                    case 2 -> "FREQ=WEEKLY;BYDAY=" + String.join(",", new TreeSet<>(List.of(day)));
                    case 3 ->
                            "FREQ=WEEKLY;BYDAY="
                                    + day
                                    + ","
                                    + one(DAYS.stream().filter(d -> !d.equals(day)).toList());
                    case 4 -> "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
                    case 5 -> "FREQ=MONTHLY;BYDAY=" + ((start.getDayOfMonth() - 1) / 7 + 1) + day;
                    case 6 -> "FREQ=MONTHLY;BYDAY=" + day;
                    default -> "FREQ=YEARLY";
                };
        // the other library takes the week of the machine's language for usual
        rule += ";WKST=MO";
        if (random.nextBoolean()) {
            rule += ";INTERVAL=" + (1 + random.nextInt(3));
        }
        return switch (random.nextInt(3)) {
            case 0 -> rule + ";COUNT=" + (1 + random.nextInt(20));
            case 1 ->
                    rule
                            + ";UNTIL="
                            + start.toLocalDate()
                                    .plusDays(random.nextInt(700))
                                    .toString()
                                    .replace("-", "");
            default -> rule;
        };
    }

    private Times some() {
        var zone = one(ZONES);
        var allDay = random.nextInt(4) == 0;
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
        var start =
                allDay
                        ? day.atStartOfDay()
                        : day.atTime(random.nextInt(24), 15 * random.nextInt(4));
        var end =
                allDay
                        ? start.plusDays(1 + random.nextInt(3))
                        : start.plusMinutes(15 * (1 + random.nextInt(60)));
        var rule =
                random.nextInt(5) == 0
                        ? null
                        : Recurrence.written(rule(start), ZoneId.of(zone), allDay);
        var times = Times.of(new EventTime(start, end, zone, allDay), rule);
        return rule == null ? times : times.with(changes(times));
    }

    /** Some are cancelled, some an hour or days later. */
    private List<ChangedDate> changes(Times times) {
        var changes = new ArrayList<ChangedDate>();
        for (var date : times.until(Instant.parse("2027-06-01T00:00:00Z"))) {
            var at = Times.local(date.date());
            switch (random.nextInt(8)) {
                case 0 -> changes.add(new ChangedDate(date.date(), true, null, null, null));
                case 1 -> {
                    var later =
                            times.allDay()
                                    ? at.plusDays(1)
                                    : at.plusMinutes(30 + random.nextInt(3_000));
                    var end = times.allDay() ? later.plusDays(1) : later.plusMinutes(45);
                    changes.add(
                            new ChangedDate(
                                    date.date(), false, Times.text(later), Times.text(end), "x"));
                }
                default -> {
                    // as the rule says
                }
            }
            if (changes.size() > 5) {
                break;
            }
        }
        return changes;
    }

    static Gathering event(Times times) {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var plan =
                new Plan(
                        "Office hour",
                        "",
                        "en",
                        "office-hour",
                        List.of(),
                        List.of("everyone"),
                        List.of(),
                        List.of(),
                        "online",
                        null,
                        null,
                        times,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        "public");
        return Gathering.of("0A", plan, false, "1", now, null);
    }

    private static String span(Instant start, Instant end) {
        return start + "/" + end;
    }

    private static Instant instant(Temporal at, ZoneId zone) {
        return switch (at) {
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case ZonedDateTime zoned -> zoned.toInstant();
            default -> Instant.from(at);
        };
    }

    /** What the other library reads of the file, in those two years. */
    private static TreeSet<String> read(String file, Times times, Instant from, Instant to)
            throws Exception {
        var zone = times.zoneId();
        var calendar = new CalendarBuilder().build(new StringReader(file));
        var spans = new TreeSet<String>();
        for (var component : calendar.getComponents(Component.VEVENT)) {
            var event = (VEvent) component;
            if (event.getProperty("RECURRENCE-ID").isPresent()) {
                continue;
            }
            Period<? extends Temporal> window =
                    times.allDay()
                            ? new Period<>(
                                    LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone))
                            : new Period<>(from.atZone(zone), to.atZone(zone));
            for (var occurrence : calendarOccurrences(event, window)) {
                spans.add(
                        span(
                                instant((Temporal) occurrence.getStart(), zone),
                                instant((Temporal) occurrence.getEnd(), zone)));
            }
        }
        return spans;
    }

    @SuppressWarnings("unchecked")
    private static Iterable<Period<?>> calendarOccurrences(VEvent event, Period<?> window) {
        return (Iterable<Period<?>>)
                (Iterable<?>) event.calculateRecurrenceSet((Period<Temporal>) window);
    }

    @Test
    void datesAreThoseOfAnotherLibrary() throws Exception {
        var from = Instant.parse("2025-12-01T00:00:00Z");
        var to = Instant.parse("2028-01-15T00:00:00Z");
        for (var number = 0; number < CASES; number++) {
            var times = some();
            var unmoved =
                    times.with(times.changes().stream().filter(ChangedDate::cancelled).toList());
            var ours = new TreeSet<String>();
            for (var date : unmoved.between(from, to, 5_000)) {
                if (!date.cancelled()) {
                    ours.add(span(date.start(), date.end()));
                }
            }
            var file = Calendars.write(List.of(event(unmoved)), null, null, "https://a.example");
            assertThat(ours).as(file).isEqualTo(read(file, times, from, to));
        }
    }
}
