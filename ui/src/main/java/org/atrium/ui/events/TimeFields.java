package org.atrium.ui.events;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** When something starts and ends, by the clock of the place; whole days where so chosen. */
final class TimeFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final LocalTime USUAL = LocalTime.of(16, 0);

    private final Checkbox allDay = new Checkbox();
    private final DatePicker startDay;
    private final TimePicker startTime;
    private final DatePicker endDay;
    private final TimePicker endTime;

    TimeFields(Words words) {
        addClassName("stack");
        startDay = day(words, "event.start");
        startTime = time(words, "event.start.time");
        endDay = day(words, "event.end");
        endTime = time(words, "event.end.time");
        allDay.setLabel(words.get("event.allday"));
        allDay.addValueChangeListener(change -> showTimes());
        startDay.addValueChangeListener(change -> keepLength(change.getOldValue()));
        startTime.addValueChangeListener(change -> keepLength(change.getOldValue()));
        startTime.setValue(USUAL);
        endTime.setValue(USUAL.plusHours(1));
        add(line(startDay, startTime), line(endDay, endTime), allDay);
    }

    private static DatePicker day(Words words, String key) {
        var day = new DatePicker(words.get(key));
        day.setLocale(words.locale());
        return day;
    }

    private static TimePicker time(Words words, String key) {
        var time = new TimePicker(words.get(key));
        time.setLocale(words.locale());
        time.setStep(Duration.ofMinutes(15));
        return time;
    }

    private static Div line(DatePicker day, TimePicker time) {
        var line = new Div(day, time);
        line.addClassName("side-by-side");
        return line;
    }

    private void showTimes() {
        startTime.setVisible(!allDay.getValue());
        endTime.setVisible(!allDay.getValue());
    }

    /** The end goes with the start, as long as it was after it. */
    private void keepLength(@Nullable LocalDate before) {
        var now = startDay.getValue();
        var end = endDay.getValue();
        if (now != null && (end == null || before == null || end.isBefore(now))) {
            endDay.setValue(now);
        } else if (now != null && before != null) {
            endDay.setValue(
                    now.plusDays(
                            Duration.between(before.atStartOfDay(), end.atStartOfDay()).toDays()));
        }
    }

    private void keepLength(@Nullable LocalTime before) {
        var now = startTime.getValue();
        var end = endTime.getValue();
        if (now != null && before != null && end != null) {
            endTime.setValue(now.plus(Duration.between(before, end)));
        }
    }

    void allDayOnly(boolean fixed) {
        allDay.setVisible(!fixed);
    }

    void set(LocalDateTime start, LocalDateTime end, boolean days) {
        allDay.setValue(days);
        startTime.setValue(days ? USUAL : start.toLocalTime());
        startDay.setValue(start.toLocalDate());
        endDay.setValue(days ? end.toLocalDate().minusDays(1) : end.toLocalDate());
        endTime.setValue(days ? USUAL.plusHours(1) : end.toLocalTime());
        showTimes();
    }

    boolean isAllDay() {
        return allDay.getValue();
    }

    /** Null while it is not filled in. */
    @Nullable LocalDateTime start() {
        return at(startDay.getValue(), startTime.getValue(), 0);
    }

    /** Null while it is not filled in. */
    @Nullable LocalDateTime end() {
        return at(endDay.getValue(), endTime.getValue(), 1);
    }

    private @Nullable LocalDateTime at(
            @Nullable LocalDate day, @Nullable LocalTime time, int furtherDays) {
        if (day == null) {
            return null;
        }
        if (allDay.getValue()) {
            return day.plusDays(furtherDays).atStartOfDay();
        }
        return time == null ? null : day.atTime(time);
    }

    void accept() {
        startDay.setInvalid(false);
        endDay.setInvalid(false);
    }

    void refuse(boolean ofEnd, String message) {
        var field = ofEnd ? endDay : startDay;
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
