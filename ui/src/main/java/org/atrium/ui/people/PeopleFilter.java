package org.atrium.ui.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/**
 * Whom the directory shows; the same in the address, the facets and the call to the backend.
 *
 * @param chosen values by facet
 * @param level how well they speak the language at least; only with one
 * @param zone a time zone with which they have working hours in common
 * @param map whether a map shows where they live, beside the list
 */
public record PeopleFilter(
        Map<String, List<String>> chosen,
        @Nullable String level,
        @Nullable String zone,
        @Nullable String group,
        @Nullable String sort,
        @Nullable String q,
        boolean map,
        @Nullable String after) {

    private static final String VIEW = "view";
    private static final String MAP = "map";

    public static final List<String> LEVELS = List.of("2", "3", "4", "5", "N");

    public static final PeopleFilter ALL = of(Map.of());

    /** One thing that was asked for, and the filter without it. */
    public record Part(String name, String value, PeopleFilter without) {}

    public PeopleFilter {
        if (level != null
                && (!LEVELS.contains(level)
                        || chosen.getOrDefault("language", List.of()).isEmpty())) {
            level = null;
        }
        if (zone != null && !Zones.isKnown(zone)) {
            zone = null;
        }
    }

    /** Reads the query of an address. */
    public static PeopleFilter of(Map<String, List<String>> parameters) {
        var chosen = new LinkedHashMap<String, List<String>>();
        PeopleFacets.NAMES.forEach(facet -> chosen.put(facet, Query.all(parameters, facet)));
        return new PeopleFilter(
                chosen,
                Query.one(parameters, "level"),
                Query.one(parameters, "zone"),
                Query.one(parameters, "group"),
                Query.one(parameters, "sort"),
                Query.one(parameters, "q"),
                MAP.equals(Query.one(parameters, VIEW)),
                Query.one(parameters, "after"));
    }

    /** The address of the directory with this filter. */
    public String address() {
        var query = new ArrayList<String>();
        Query.add(query, "q", q);
        chosen.forEach((facet, values) -> values.forEach(value -> Query.add(query, facet, value)));
        Query.add(query, "level", level);
        Query.add(query, "zone", zone);
        Query.add(query, "group", group);
        Query.add(query, "sort", sort);
        Query.add(query, VIEW, map ? MAP : null);
        Query.add(query, "after", after);
        return query.isEmpty() ? "/people" : "/people?" + String.join("&", query);
    }

    public List<String> chosen(String facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean has(String facet, String value) {
        return chosen(facet).contains(value);
    }

    /** This filter with a facet's value chosen, or no longer chosen; from the first page again. */
    public PeopleFilter toggled(String facet, String value) {
        var changed = new LinkedHashMap<>(chosen);
        var values = new ArrayList<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(facet, List.copyOf(values));
        return new PeopleFilter(changed, level, zone, group, sort, q, map, null);
    }

    public PeopleFilter level(@Nullable String least) {
        return new PeopleFilter(chosen, least, zone, group, sort, q, map, null);
    }

    public PeopleFilter zone(@Nullable String near) {
        return new PeopleFilter(chosen, level, near, group, sort, q, map, null);
    }

    public PeopleFilter sorted(@Nullable String by) {
        return new PeopleFilter(chosen, level, zone, group, by, q, map, null);
    }

    public PeopleFilter after(@Nullable String cursor) {
        return new PeopleFilter(chosen, level, zone, group, sort, q, map, cursor);
    }

    public PeopleFilter map(boolean shown) {
        return new PeopleFilter(chosen, level, zone, group, sort, q, shown, null);
    }

    private PeopleFilter withoutWords() {
        return new PeopleFilter(chosen, level, zone, group, sort, null, map, null);
    }

    private PeopleFilter withoutGroup() {
        return new PeopleFilter(chosen, level, zone, null, sort, q, map, null);
    }

    /** What was chosen beside the words and the group. */
    public List<Part> choices() {
        var parts = new ArrayList<Part>();
        chosen.forEach((facet, values) ->
                values.forEach(value -> parts.add(new Part(facet, value, toggled(facet, value)))));
        if (level != null) {
            parts.add(new Part("level", level, level(null)));
        }
        if (zone != null) {
            parts.add(new Part("zone", zone, zone(null)));
        }
        return List.copyOf(parts);
    }

    /** Everything that was asked for. */
    public List<Part> parts() {
        var parts = new ArrayList<>(choices());
        if (q != null) {
            parts.add(new Part("q", q, withoutWords()));
        }
        if (group != null) {
            parts.add(new Part("group", group, withoutGroup()));
        }
        return List.copyOf(parts);
    }

    public int count() {
        return choices().size();
    }
}
