package org.atrium.server.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.groups.Group;
import org.jspecify.annotations.Nullable;

/** What members write about something that was done; see the contract's `ExampleForm`. */
record Story(
        String title,
        String summary,
        String body,
        String language,
        List<String> groups,
        List<String> topics,
        List<String> organisations,
        @Nullable String country,
        String from,
        @Nullable String until,
        List<Count> figures,
        List<Group.Link> links) {

    static final String BODY = "body";

    /**
     * Something that was counted.
     *
     * @param asOf day, as ISO 8601 has it
     */
    record Count(
            String measure,
            @Nullable String label,
            long value,
            String asOf,
            @Nullable String source) {

        String told() {
            return Stream.of(
                            Objects.requireNonNullElse(label, measure),
                            String.valueOf(value),
                            asOf,
                            source)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    /** As people read them, by the names of the form. */
    Map<String, List<String>> told() {
        var told = new LinkedHashMap<String, List<String>>();
        told.put("title", List.of(title));
        told.put("summary", List.of(summary));
        told.put(BODY, List.of(body));
        told.put("language", List.of(language));
        told.put("groups", groups);
        told.put("topics", topics);
        told.put("organisations", organisations);
        told.put("country", Stream.ofNullable(country).toList());
        told.put("from", List.of(from));
        told.put("until", Stream.ofNullable(until).toList());
        told.put("figures", figures.stream().map(Count::told).toList());
        told.put("links", links.stream().map(link -> link.label() + " " + link.url()).toList());
        return told;
    }

    Story withoutText() {
        return new Story(
                "", "", "", language, groups, List.of(), List.of(), null, from, null, List.of(),
                List.of());
    }

    /** Years in which it took place, at least in part. */
    List<String> years() {
        var first = YearOrDay.first(from).getYear();
        var last = until == null ? first : YearOrDay.last(until).getYear();
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .map(String::valueOf)
                .toList();
    }
}
