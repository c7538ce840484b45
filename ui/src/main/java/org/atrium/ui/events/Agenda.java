package org.atrium.ui.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the page of events shows.
 *
 * @param names of the groups, topics and organisation that it is narrowed to, by slug or id
 * @param today to mark in a month
 * @param mayPlan whether whoever looks organises a group
 */
public record Agenda(
        EventFilter filter,
        Page<EventSummary> page,
        Map<String, String> names,
        LocalDate today,
        boolean mayPlan) {

    static final List<String> KINDS =
            List.of("edit-a-thon", "training", "office-hour", "conference", "campaign", "meeting");

    public List<String> kinds() {
        return KINDS;
    }

    /** Dates by the month that they begin in, by the clock of their place. */
    public Map<YearMonth, List<EventSummary>> byMonth() {
        var months = new LinkedHashMap<YearMonth, List<EventSummary>>();
        page.items()
                .forEach(event ->
                        months.computeIfAbsent(
                                        YearMonth.from(event.when().time().start()),
                                        any -> new ArrayList<>())
                                .add(event));
        return months;
    }

    /** The weeks of the month, each of seven days that begin on Monday. */
    public List<List<LocalDate>> weeks() {
        var month = month();
        var first = month.atDay(1);
        var start = first.minusDays(first.getDayOfWeek().getValue() - 1);
        var weeks = new ArrayList<List<LocalDate>>();
        for (var monday = start;
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusDays(7)) {
            var week = new ArrayList<LocalDate>();
            for (var day = 0; day < 7; day++) {
                week.add(monday.plusDays(day));
            }
            weeks.add(week);
        }
        return weeks;
    }

    public YearMonth month() {
        var month = filter.month();
        return month == null ? YearMonth.from(today) : month;
    }

    public List<EventSummary> on(LocalDate day) {
        return page.items().stream().filter(event -> isOn(event, day)).toList();
    }

    private static boolean isOn(EventSummary event, LocalDate day) {
        var time = event.when().time();
        return time.start().isBefore(day.plusDays(1).atStartOfDay())
                && time.end().isAfter(day.atStartOfDay());
    }

    /** Address of the next part of the list; null on the last one. */
    public @Nullable String next() {
        return page.next() == null ? null : filter.after(page.next()).address();
    }
}
