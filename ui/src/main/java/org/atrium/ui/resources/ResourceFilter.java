package org.atrium.ui.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which resources are shown; the same in the address and the call to the backend.
 *
 * @param current without what is out of date
 * @param sort `title`; null for the newest first, or for what fits the words best
 */
public record ResourceFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String licence,
        @Nullable String group,
        boolean narrower,
        @Nullable String audience,
        @Nullable String event,
        boolean current,
        @Nullable String sort,
        @Nullable String after) {

    private static final String TITLE = "title";

    /** Reads the query of an address. */
    static ResourceFilter of(Map<String, List<String>> parameters) {
        return new ResourceFilter(
                Query.one(parameters, "q"),
                Query.one(parameters, "kind"),
                Query.one(parameters, "topic"),
                Query.one(parameters, "language"),
                Query.one(parameters, "licence"),
                Query.one(parameters, "group"),
                !"false".equals(Query.one(parameters, "narrower")),
                Query.one(parameters, "audience"),
                Query.one(parameters, "event"),
                "true".equals(Query.one(parameters, "current")),
                TITLE.equals(Query.one(parameters, "sort")) ? TITLE : null,
                Query.one(parameters, "after"));
    }

    static ResourceFilter in(String group, boolean narrower) {
        return of(Map.of("group", List.of(group), "narrower", List.of(String.valueOf(narrower))));
    }

    static ResourceFilter on(String topic) {
        return of(Map.of("topic", List.of(topic)));
    }

    /** The address of the list with this filter. */
    public String address() {
        var query = new ArrayList<String>();
        Query.add(query, "q", q);
        Query.add(query, "kind", kind);
        Query.add(query, "topic", topic);
        Query.add(query, "language", language);
        Query.add(query, "licence", licence);
        Query.add(query, "group", group);
        Query.add(query, "narrower", narrower ? null : "false");
        Query.add(query, "audience", audience);
        Query.add(query, "event", event);
        Query.add(query, "current", current ? "true" : null);
        Query.add(query, "sort", sort);
        Query.add(query, "after", after);
        return query.isEmpty() ? "/resources" : "/resources?" + String.join("&", query);
    }

    public ResourceFilter after(@Nullable String cursor) {
        return with(sort, cursor);
    }

    public ResourceFilter byTitle(boolean wanted) {
        return with(wanted ? TITLE : null, null);
    }

    private ResourceFilter with(@Nullable String order, @Nullable String cursor) {
        return new ResourceFilter(
                q, kind, topic, language, licence, group, narrower, audience, event, current, order,
                cursor);
    }

    public boolean isNarrowed() {
        return !byTitle(false).address().equals("/resources");
    }
}
