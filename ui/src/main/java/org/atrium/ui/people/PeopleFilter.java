package org.atrium.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/** Whom the directory shows; the same in the address, the facets and the call to the backend. */
public record PeopleFilter(
        List<String> topics,
        List<String> countries,
        List<String> regions,
        List<String> languages,
        List<String> kinds,
        List<String> availabilities,
        @Nullable String group,
        @Nullable String sort,
        @Nullable String q,
        @Nullable String after) {

    public static final PeopleFilter ALL = of(Map.of());

    /** Reads the query of an address. */
    public static PeopleFilter of(Map<String, List<String>> parameters) {
        return new PeopleFilter(
                Query.all(parameters, "topic"),
                Query.all(parameters, "country"),
                Query.all(parameters, "region"),
                Query.all(parameters, "language"),
                Query.all(parameters, "kind"),
                Query.all(parameters, "availability"),
                Query.one(parameters, "group"),
                Query.one(parameters, "sort"),
                Query.one(parameters, "q"),
                Query.one(parameters, "after"));
    }

    /** The address of the directory with this filter. */
    public String address() {
        var query = new ArrayList<String>();
        Query.add(query, "q", q);
        topics.forEach(value -> Query.add(query, "topic", value));
        countries.forEach(value -> Query.add(query, "country", value));
        regions.forEach(value -> Query.add(query, "region", value));
        languages.forEach(value -> Query.add(query, "language", value));
        kinds.forEach(value -> Query.add(query, "kind", value));
        availabilities.forEach(value -> Query.add(query, "availability", value));
        Query.add(query, "group", group);
        Query.add(query, "sort", sort);
        Query.add(query, "after", after);
        return query.isEmpty() ? "/people" : "/people?" + String.join("&", query);
    }

    public List<String> chosen(String facet) {
        return switch (facet) {
            case "topic" -> topics;
            case "country" -> countries;
            case "region" -> regions;
            case "language" -> languages;
            case "kind" -> kinds;
            case "availability" -> availabilities;
            default -> List.of();
        };
    }

    public boolean has(String facet, String value) {
        return chosen(facet).contains(value);
    }

    /** This filter with a facet's value chosen, or no longer chosen; from the first page again. */
    public PeopleFilter toggled(String facet, String value) {
        return new PeopleFilter(
                toggled("topic", topics, facet, value),
                toggled("country", countries, facet, value),
                toggled("region", regions, facet, value),
                toggled("language", languages, facet, value),
                toggled("kind", kinds, facet, value),
                toggled("availability", availabilities, facet, value),
                group,
                sort,
                q,
                null);
    }

    private static List<String> toggled(
            String name, List<String> values, String facet, String value) {
        if (!name.equals(facet)) {
            return values;
        }
        var changed = new ArrayList<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return List.copyOf(changed);
    }

    public PeopleFilter sorted(String by) {
        return new PeopleFilter(
                topics, countries, regions, languages, kinds, availabilities, group, by, q, null);
    }

    public PeopleFilter after(@Nullable String cursor) {
        return new PeopleFilter(
                topics,
                countries,
                regions,
                languages,
                kinds,
                availabilities,
                group,
                sort,
                q,
                cursor);
    }

    public int count() {
        return topics.size()
                + countries.size()
                + regions.size()
                + languages.size()
                + kinds.size()
                + availabilities.size();
    }
}
