package org.atrium.server.events;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.atrium.contract.events.EventDate;
import org.jspecify.annotations.Nullable;

/** Writes events as iCalendar (RFC 5545). */
final class Calendars {

    private static final String PRODUCT = "-//Atrium//Agenda//EN";

    private final ICalendar calendar = new ICalendar();
    private final Map<String, TimezoneAssignment> zones = new HashMap<>();
    private final Map<String, Instant> earliest = new HashMap<>();

    private Calendars() {}

    /**
     * @param name of the calendar; null for a single event
     * @param site where their pages are; null for no links
     */
    static String write(
            List<Gathering> events,
            @Nullable String name,
            @Nullable String language,
            @Nullable String site) {
        var calendars = new Calendars();
        calendars.calendar.setProductId(PRODUCT);
        if (name != null) {
            calendars.calendar.setName(name).setLanguage(language);
            calendars.calendar.addExperimentalProperty("X-WR-CALNAME", name);
        }
        events.forEach(event -> calendars.know(event.plan().times()));
        events.forEach(event -> calendars.add(event, site));
        return Biweekly.write(calendars.calendar).go();
    }

    private void know(Times times) {
        if (!times.allDay()) {
            var start = Times.local(times.start()).atZone(times.zoneId()).toInstant();
            earliest.merge(times.zone(), start, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private void add(Gathering event, @Nullable String site) {
        var plan = event.plan();
        var times = plan.times();
        var all = component(event, site);
        var first = times.time();
        all.setDateStart(new DateStart(date(first.start(), times)));
        all.setDateEnd(new DateEnd(date(first.end(), times)));
        in(times, all.getDateStart(), all.getDateEnd());
        if (times.rule() != null) {
            all.addExperimentalProperty("RRULE", times.rule());
        }
        var further = times.also();
        if (!further.isEmpty()) {
            var dates = new RecurrenceDates();
            further.forEach(date -> dates.getDates().add(date(Times.local(date), times)));
            all.addRecurrenceDates(dates);
            in(times, dates);
        }
        var left = times.changes().stream().filter(ChangedDate::cancelled).toList();
        if (!left.isEmpty()) {
            var dates = new ExceptionDates();
            left.forEach(change -> dates.getValues().add(date(Times.local(change.date()), times)));
            all.addExceptionDates(dates);
            in(times, dates);
        }
        calendar.addEvent(all);
        times.changes().stream()
                .filter(change -> !change.cancelled())
                .flatMap(change -> times.named(change.date()).stream())
                .map(date -> moved(event, date, site))
                .forEach(calendar::addEvent);
    }

    private VEvent moved(Gathering event, EventDate date, @Nullable String site) {
        var times = event.plan().times();
        var one = component(event, site);
        one.setRecurrenceId(new RecurrenceId(date(Times.local(date.date()), times)));
        one.setDateStart(new DateStart(date(date.time().start(), times)));
        one.setDateEnd(new DateEnd(date(date.time().end(), times)));
        in(times, one.getRecurrenceId(), one.getDateStart(), one.getDateEnd());
        if (date.reason() != null) {
            one.addComment(date.reason());
        }
        return one;
    }

    private static VEvent component(Gathering event, @Nullable String site) {
        var plan = event.plan();
        var component = new VEvent();
        component.setUid(event.uid() == null ? event.id() + "@atrium" : event.uid());
        component.setDateTimeStamp(Date.from(event.changedAt()));
        component.setCreated(Date.from(event.createdAt()));
        component.setLastModified(Date.from(event.changedAt()));
        component.setSequence((int) Math.min(event.version(), Integer.MAX_VALUE));
        var title = new Summary(plan.title());
        title.setLanguage(plan.language());
        component.setSummary(title);
        if (!plan.text().isEmpty()) {
            component.setDescription(plan.text()).setLanguage(plan.language());
        }
        var place = plan.place();
        if (place != null) {
            component.setLocation(place);
        } else if (plan.link() != null) {
            component.setLocation(plan.link());
        }
        if (site != null) {
            component.setUrl(site + "/events/" + event.id());
        }
        component.addCategories(plan.kind());
        component.setStatus(event.cancelled() == null ? Status.confirmed() : Status.cancelled());
        return component;
    }

    private void in(Times times, ICalProperty... properties) {
        if (!times.allDay()) {
            var info = calendar.getTimezoneInfo();
            for (var property : properties) {
                info.setTimezone(property, assignment(times.zone(), info));
            }
        }
    }

    private TimezoneAssignment assignment(String zone, TimezoneInfo info) {
        return zones.computeIfAbsent(
                zone,
                id -> {
                    var component =
                            TimezoneComponents.of(
                                    ZoneId.of(id), earliest.getOrDefault(id, Instant.EPOCH));
                    var assignment = new TimezoneAssignment(TimeZone.getTimeZone(id), component);
                    info.getTimezones().add(assignment);
                    return assignment;
                });
    }

    private static ICalDate date(LocalDateTime local, Times times) {
        if (times.allDay()) {
            return new ICalDate(
                    new DateTimeComponents(
                            local.getYear(), local.getMonthValue(), local.getDayOfMonth()),
                    false);
        }
        return new ICalDate(Date.from(local.atZone(times.zoneId()).toInstant()), true);
    }
}
