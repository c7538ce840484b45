package org.atrium.ui.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/** Which examples are shown; the same in the address and the call to the backend. */
public record ExampleFilter(
        @Nullable String q,
        List<String> groups,
        @Nullable Boolean narrower,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String country,
        @Nullable String measure,
        @Nullable String organisation,
        @Nullable Integer year,
        @Nullable String author,
        boolean drafts,
        @Nullable String sort,
        @Nullable String after) {

    static final ExampleFilter ALL = of(Map.of());

    /** Reads the query of an address. */
    static ExampleFilter of(Map<String, List<String>> query) {
        return new ExampleFilter(
                Query.one(query, "q"),
                Query.all(query, "group"),
                "false".equals(Query.one(query, "narrower")) ? false : null,
                Query.one(query, "topic"),
                Query.one(query, "language"),
                Query.one(query, "country"),
                Query.one(query, "measure"),
                Query.one(query, "organisation"),
                year(Query.one(query, "year")),
                Query.one(query, "author"),
                "true".equals(Query.one(query, "drafts")),
                "period".equals(Query.one(query, "sort")) ? "period" : null,
                Query.one(query, "after"));
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    static ExampleFilter in(String group, boolean narrower) {
        return of(Map.of("group", List.of(group), "narrower", List.of(String.valueOf(narrower))));
    }

    static ExampleFilter of(String parameter, String value) {
        return of(Map.of(parameter, List.of(value)));
    }

    /** The address of the list with this filter. */
    public String address() {
        var query = new ArrayList<String>();
        Query.add(query, "q", q);
        groups.forEach(group -> Query.add(query, "group", group));
        Query.add(query, "narrower", narrower == null ? null : narrower.toString());
        Query.add(query, "topic", topic);
        Query.add(query, "language", language);
        Query.add(query, "country", country);
        Query.add(query, "measure", measure);
        Query.add(query, "organisation", organisation);
        Query.add(query, "year", year == null ? null : year.toString());
        Query.add(query, "author", author);
        Query.add(query, "drafts", drafts ? "true" : null);
        Query.add(query, "sort", sort);
        Query.add(query, "after", after);
        return query.isEmpty() ? "/examples" : "/examples?" + String.join("&", query);
    }

    public ExampleFilter after(@Nullable String cursor) {
        return new ExampleFilter(
                q,
                groups,
                narrower,
                topic,
                language,
                country,
                measure,
                organisation,
                year,
                author,
                drafts,
                sort,
                cursor);
    }

    /** Address of the first page; null where this is it. */
    public @Nullable String first() {
        return after == null ? null : after(null).address();
    }

    /** Address of the page after the cursor; null for none. */
    public @Nullable String next(@Nullable String cursor) {
        return cursor == null ? null : after(cursor).address();
    }

    public boolean isNarrowed() {
        return drafts
                || year != null
                || !groups.isEmpty()
                || Stream.of(q, topic, language, country, measure, organisation, author)
                        .anyMatch(Predicate.not(Objects::isNull));
    }
}
