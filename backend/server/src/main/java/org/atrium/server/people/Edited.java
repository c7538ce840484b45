package org.atrium.server.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One entry in the history of something that several people keep, as it is stored.
 *
 * @param by member id
 * @param changes none when it was added
 */
public record Edited(String by, Instant at, List<Change> changes) {

    /** A field that has other values than before. */
    public record Change(String field, List<String> from, List<String> to) {}

    /** Every field that differs, by the values that people read. */
    public static List<Change> between(
            Map<String, List<String>> was, Map<String, List<String>> is) {
        var fields = new ArrayList<>(was.keySet());
        var seen = new HashSet<>(fields);
        is.keySet().stream().filter(seen::add).forEach(fields::add);
        return fields.stream()
                .map(field ->
                        new Change(
                                field,
                                was.getOrDefault(field, List.of()),
                                is.getOrDefault(field, List.of())))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
    }
}
