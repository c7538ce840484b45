package org.atrium.server.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * An event of the demo.
 *
 * @param day how many days after the first start it begins; negative for before
 * @param start by the clock of the place; null for whole days
 * @param minutes how long it takes; of whole days, how many days
 * @param hosts ids of organisations; null for none
 * @param materials ids of resources of the demo; null for none
 */
record DemoEvent(
        String id,
        String author,
        int day,
        @Nullable LocalTime start,
        int minutes,
        String zone,
        @Nullable String rule,
        String title,
        String text,
        String language,
        String kind,
        List<String> languages,
        List<String> groups,
        List<String> topics,
        String where,
        @Nullable String place,
        @Nullable String country,
        @Nullable Integer capacity,
        @Nullable List<String> hosts,
        @Nullable List<String> materials) {

    @Override
    public List<String> materials() {
        return materials == null ? List.of() : materials;
    }

    EventForm form(LocalDate began) {
        var date = began.plusDays(day);
        var begins = start == null ? date.atStartOfDay() : date.atTime(start);
        var ends = start == null ? begins.plusDays(minutes) : begins.plusMinutes(minutes);
        return new EventForm(
                title,
                text,
                language,
                kind,
                languages,
                groups,
                topics,
                hosts,
                where,
                place,
                country,
                new EventTime(begins, ends, zone, start == null),
                rule,
                null,
                capacity,
                null,
                null,
                List.of(),
                "public",
                false,
                0);
    }
}
