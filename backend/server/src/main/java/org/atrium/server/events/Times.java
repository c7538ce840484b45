package org.atrium.server.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.events.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * When something takes place, by the clock of the place: so is it kept, as rules for clocks change
 * and people keep to what their clock says. Local times are written as ISO 8601 has them, to the
 * minute.
 *
 * @param end of the first time; of whole days, the midnight after the last one
 * @param rule as in RFC 5545; null for once
 * @param also further times
 * @param changes what is different about some dates
 */
record Times(
        String start,
        String end,
        String zone,
        boolean allDay,
        @Nullable String rule,
        @Nullable List<String> also,
        @Nullable List<ChangedDate> changes) {

    /** 100 years, in seconds: later than any plan. */
    static final long AHEAD = 3_155_760_000L;

    private static final Duration REMEMBERED = Duration.ofDays(3_653);

    /** More than anybody plans; a rule may give dates for ever. */
    private static final int MOST = 5_000;

    static Times of(EventTime time, @Nullable String rule) {
        return new Times(
                text(time.start()),
                text(time.end()),
                time.zone(),
                time.allDay(),
                rule,
                List.of(),
                List.of());
    }

    Times with(List<ChangedDate> other) {
        return new Times(start, end, zone, allDay, rule, also, List.copyOf(other));
    }

    Times alsoAt(List<String> further) {
        return new Times(start, end, zone, allDay, rule, List.copyOf(further), changes);
    }

    @Override
    public List<String> also() {
        return also == null ? List.of() : also;
    }

    @Override
    public List<ChangedDate> changes() {
        return changes == null ? List.of() : changes;
    }

    static String text(LocalDateTime local) {
        return local.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    EventTime time() {
        return new EventTime(local(start), local(end), zone, allDay);
    }

    boolean recurs() {
        return rule != null || !also().isEmpty();
    }

    /** Whether it goes on for ever. */
    boolean isEndless() {
        return recurrence().map(Recurrence::isEndless).orElse(false);
    }

    private Optional<Recurrence> recurrence() {
        return Optional.ofNullable(rule).flatMap(Recurrence::parse);
    }

    /** Those that are not over at `from` and begin before `to`, by their start; at most so many. */
    List<EventDate> between(Instant from, Instant to, int most) {
        var changed = new HashMap<String, ChangedDate>();
        changes().forEach(one -> changed.put(one.date(), one));
        var longest = Duration.between(local(start), local(end)).plusDays(2);
        var earliest = LocalDateTime.ofInstant(from, zoneId()).minus(longest);
        var latest = LocalDateTime.ofInstant(to, zoneId()).plusDays(1);
        var unmoved =
                starts(earliest)
                        .takeWhile(local -> local.isBefore(latest))
                        .limit(MOST)
                        .map(Times::text)
                        .filter(date -> !isMoved(changed.get(date)))
                        .map(date -> date(date, changed.get(date)))
                        .filter(date -> date.end().isAfter(from))
                        .limit(most);
        var further = also().stream().filter(date -> !isMoved(changed.get(date)));
        var moved =
                changes().stream()
                        .filter(Times::isMoved)
                        .map(change -> date(change.date(), change));
        return Stream.of(unmoved, further.map(date -> date(date, changed.get(date))), moved)
                .flatMap(dates -> dates)
                .filter(date -> date.end().isAfter(from) && date.start().isBefore(to))
                .collect(Collectors.toMap(EventDate::date, date -> date, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(EventDate::start).thenComparing(EventDate::date))
                .limit(most)
                .toList();
    }

    private Stream<LocalDateTime> starts(LocalDateTime from) {
        var first = local(start);
        var byRule =
                recurrence()
                        .map(rule -> rule.times(first, from, zoneId()))
                        .orElseGet(Stream::empty);
        return Stream.concat(Stream.of(first), byRule.filter(local -> local.isAfter(first)));
    }

    /** The date of this name; empty when there is none. */
    Optional<EventDate> named(String date) {
        try {
            var at = LocalDateTime.parse(date);
            if (!text(at).equals(date)) {
                return Optional.empty();
            }
            var change = changes().stream().filter(one -> one.date().equals(date)).findFirst();
            var isOne =
                    change.isPresent()
                            || also().contains(date)
                            || starts(at)
                                    .takeWhile(local -> !local.isAfter(at))
                                    .anyMatch(at::equals);
            return isOne ? Optional.of(date(date, change.orElse(null))) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The dates that there are up to a moment; of what comes again those of 10 years. */
    List<EventDate> until(Instant to) {
        return between(recurs() ? to.minus(REMEMBERED) : Instant.EPOCH, to, MOST);
    }

    private static boolean isMoved(@Nullable ChangedDate change) {
        return change != null && change.start() != null;
    }

    private EventDate date(String date, @Nullable ChangedDate change) {
        var movedTo = change == null ? null : change.start();
        var movedEnd = change == null ? null : change.end();
        var begins = instant(local(movedTo == null ? date : movedTo));
        Instant ends;
        if (movedTo != null && movedEnd != null) {
            ends = instant(local(movedEnd));
        } else if (allDay) {
            var days = ChronoUnit.DAYS.between(local(start), local(end));
            ends = instant(local(date).plusDays(days));
        } else {
            // as long as the first one, whatever the clocks do meanwhile
            ends = begins.plus(Duration.between(instant(local(start)), instant(local(end))));
        }
        return new EventDate(
                date,
                begins,
                ends,
                new EventTime(at(begins), at(ends), zone, allDay),
                change != null && change.cancelled(),
                movedTo != null,
                change == null ? null : change.reason());
    }

    /** What a clock skips is later by as much; of what it shows twice, it is the first. */
    private Instant instant(LocalDateTime local) {
        return local.atZone(zoneId()).toInstant();
    }

    private LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, zoneId());
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    static LocalDateTime local(String text) {
        return LocalDateTime.parse(text);
    }
}
