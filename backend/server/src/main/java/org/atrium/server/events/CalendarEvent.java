package org.atrium.server.events;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventTime;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An event as a calendar has it.
 *
 * @param all says when and what it is
 * @param others dates that are different
 */
record CalendarEvent(ICalendar calendar, VEvent all, List<VEvent> others) {

    private static final String UTC = "UTC";
    private static final String OTHERWISE = "meeting";

    /** By `UID`; one without it cannot be known again and is left out. */
    static List<CalendarEvent> of(ICalendar calendar) {
        var byUid = new LinkedHashMap<String, List<VEvent>>();
        calendar.getEvents().stream()
                .filter(event -> event.getUid() != null)
                .forEach(event ->
                        byUid.computeIfAbsent(event.getUid().getValue(), any -> new ArrayList<>())
                                .add(event));
        return byUid.values().stream().flatMap(events -> of(calendar, events).stream()).toList();
    }

    private static Optional<CalendarEvent> of(ICalendar calendar, List<VEvent> events) {
        return events.stream()
                .filter(event -> event.getRecurrenceId() == null)
                .findFirst()
                .map(all ->
                        new CalendarEvent(
                                calendar,
                                all,
                                events.stream()
                                        .filter(event -> event.getRecurrenceId() != null)
                                        .toList()));
    }

    String uid() {
        return all.getUid().getValue();
    }

    String title() {
        return all.getSummary() == null ? "" : Wording.line(all.getSummary().getValue());
    }

    boolean isCancelled() {
        var method = calendar.getMethod();
        return isCancelled(all) || method != null && method.isCancel();
    }

    private static boolean isCancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    /** What can be kept of it; empty for one without a time, or at a place that nobody knows. */
    Optional<EventForm> form(String group, Locale language) {
        return time().map(time -> form(time, group, language));
    }

    private EventForm form(EventTime time, String group, Locale language) {
        var title = title();
        var tag = all.getSummary() == null ? null : all.getSummary().getLanguage();
        var place = all.getLocation() == null ? "" : Wording.line(all.getLocation().getValue());
        var online = place.isEmpty() || Checks.isAddress(place, EventChecks.URL_MAX);
        var text =
                all.getDescription() == null ? "" : Wording.block(all.getDescription().getValue());
        var isPrivate = all.getClassification() != null && !all.getClassification().isPublic();
        return new EventForm(
                shortened(title, EventChecks.TITLE_MAX),
                shortened(text, EventChecks.TEXT_MAX),
                Checks.isLanguage(tag) && tag != null ? tag : language.toLanguageTag(),
                kind(),
                List.of(),
                List.of(group),
                List.of(),
                List.of(),
                online ? Plan.ONLINE : Plan.ONSITE,
                online ? null : shortened(place, EventChecks.LINE_MAX),
                null,
                time,
                rule(),
                Stream.of(online ? place : "", all.getUrl() == null ? "" : all.getUrl().getValue())
                        .filter(url -> Checks.isAddress(url, EventChecks.URL_MAX))
                        .findFirst()
                        .orElse(null),
                null,
                null,
                null,
                List.of(),
                isPrivate || Audience.isPrivate(group) ? Plan.MEMBERS : Plan.PUBLIC,
                false,
                0);
    }

    private String kind() {
        return all.getCategories().stream()
                .flatMap(categories -> categories.getValues().stream())
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(EventChecks.KINDS::contains)
                .findFirst()
                .orElse(OTHERWISE);
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private @Nullable String rule() {
        var rule = all.getRecurrenceRule();
        return rule == null ? null : Recurrence.text(rule);
    }

    private Optional<EventTime> time() {
        var start = all.getDateStart();
        if (start == null || start.getValue() == null) {
            return Optional.empty();
        }
        return zone(start, start.getValue())
                .map(zone -> {
                    var begin = local(start, start.getValue(), zone);
                    var allDay = !start.getValue().hasTime();
                    return new EventTime(begin, end(begin, zone, allDay), zone.getId(), allDay);
                });
    }

    private LocalDateTime end(LocalDateTime begin, ZoneId zone, boolean allDay) {
        return end(all, begin, zone, allDay);
    }

    private LocalDateTime end(VEvent event, LocalDateTime begin, ZoneId zone, boolean allDay) {
        var end = event.getDateEnd();
        var duration = event.getDuration();
        var usual = allDay ? begin.plusDays(1) : begin.plusHours(1);
        LocalDateTime found;
        if (end != null && end.getValue() != null) {
            found = local(end, end.getValue(), zone);
        } else if (duration != null && duration.getValue() != null) {
            found = begin.plusSeconds(duration.getValue().toMillis() / 1_000);
        } else {
            found = usual;
        }
        return found.isAfter(begin) ? found : usual;
    }

    /** Its further dates, and what is different about some. */
    Times withExceptions(Times times) {
        var zone = times.zoneId();
        var further = new ArrayList<String>();
        all.getRecurrenceDates()
                .forEach(dates ->
                        dates.getDates().forEach(date -> further.add(name(dates, date, zone))));
        var changes = new LinkedHashMap<String, ChangedDate>();
        all.getExceptionDates()
                .forEach(dates ->
                        dates.getValues()
                                .forEach(date -> {
                                    var name = name(dates, date, zone);
                                    changes.put(
                                            name, new ChangedDate(name, true, null, null, null));
                                }));
        others.forEach(other -> put(changes, other, times));
        var every = times.alsoAt(further.stream().distinct().sorted().toList());
        return every.with(
                changes.values().stream()
                        .filter(change -> every.named(change.date()).isPresent())
                        .toList());
    }

    private void put(Map<String, ChangedDate> changes, VEvent other, Times times) {
        var zone = times.zoneId();
        var name = name(other.getRecurrenceId(), other.getRecurrenceId().getValue(), zone);
        var start = other.getDateStart();
        if (isCancelled(other)) {
            changes.put(name, new ChangedDate(name, true, null, null, reason(other)));
        } else if (start != null && start.getValue() != null) {
            var begin = local(start, start.getValue(), zone);
            var end = end(other, begin, zone, times.allDay());
            changes.put(
                    name,
                    new ChangedDate(
                            name, false, Times.text(begin), Times.text(end), reason(other)));
        }
    }

    private static @Nullable String reason(VEvent event) {
        return event.getComments().isEmpty()
                ? null
                : shortened(Wording.line(event.getComments().getFirst().getValue()), 300);
    }

    private String name(ICalProperty property, ICalDate date, ZoneId zone) {
        return Times.text(local(property, date, zone));
    }

    private LocalDateTime local(ICalProperty property, ICalDate date, ZoneId zone) {
        var raw = date.getRawComponents();
        if (raw == null) {
            return LocalDateTime.ofInstant(date.toInstant(), zone);
        }
        if (!date.hasTime()) {
            return LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 0, 0);
        }
        var written =
                LocalDateTime.of(
                        raw.getYear(),
                        raw.getMonth(),
                        raw.getDate(),
                        raw.getHour(),
                        raw.getMinute());
        var there = raw.isUtc() ? Optional.of(ZoneId.of(UTC)) : named(property);
        return there.map(own -> written.atZone(own).withZoneSameInstant(zone).toLocalDateTime())
                .orElse(written);
    }

    /** Empty for a name that nobody knows. */
    private Optional<ZoneId> zone(ICalProperty property, ICalDate date) {
        var raw = date.getRawComponents();
        return raw != null && raw.isUtc() || nameOfZone(property) == null
                ? Optional.of(ofCalendar())
                : named(property);
    }

    private Optional<ZoneId> named(ICalProperty property) {
        return Optional.ofNullable(nameOfZone(property)).flatMap(CalendarEvent::known);
    }

    private @Nullable String nameOfZone(ICalProperty property) {
        var unknown = property.getParameters().getTimezoneId();
        var assigned = calendar.getTimezoneInfo().getTimezone(property);
        if (unknown != null || assigned == null) {
            return unknown;
        }
        var component = assigned.getComponent();
        return component == null || component.getTimezoneId() == null
                ? assigned.getTimeZone().getID()
                : component.getTimezoneId().getValue();
    }

    private ZoneId ofCalendar() {
        return calendar.getExperimentalProperties("X-WR-TIMEZONE").stream()
                .flatMap(property -> known(property.getValue()).stream())
                .findFirst()
                .orElseGet(() -> ZoneId.of(UTC));
    }

    /** Programs write `Europe/Berlin`, `/example.org/Europe/Berlin`, `W. Europe Standard Time`. */
    private static Optional<ZoneId> known(String name) {
        var parts = List.of(name.split("/"));
        return Stream.concat(
                        Stream.iterate(0, from -> from < parts.size(), from -> from + 1)
                                .map(from -> String.join("/", parts.subList(from, parts.size()))),
                        Stream.ofNullable(TimeZone.getIDForWindowsID(name, "001")))
                .filter(EventChecks::isZone)
                .findFirst()
                .map(ZoneId::of)
                .or(() ->
                        name.equals("Z") || name.equals("GMT")
                                ? Optional.of(ZoneId.of(UTC))
                                : Optional.empty());
    }
}
