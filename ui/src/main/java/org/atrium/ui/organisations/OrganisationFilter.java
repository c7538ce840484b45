package org.atrium.ui.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/** Which organisations are shown; the same in the address and the call to the backend. */
public record OrganisationFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String group,
        @Nullable String after) {

    /** Reads the query of an address. */
    static OrganisationFilter of(Map<String, List<String>> parameters) {
        return new OrganisationFilter(
                Query.one(parameters, "q"),
                Query.one(parameters, "kind"),
                Query.one(parameters, "country"),
                Query.one(parameters, "group"),
                Query.one(parameters, "after"));
    }

    /** The address of the directory with this filter. */
    public String address() {
        var query = new ArrayList<String>();
        Query.add(query, "q", q);
        Query.add(query, "kind", kind);
        Query.add(query, "country", country);
        Query.add(query, "group", group);
        Query.add(query, "after", after);
        return query.isEmpty() ? "/organisations" : "/organisations?" + String.join("&", query);
    }

    public OrganisationFilter after(@Nullable String cursor) {
        return new OrganisationFilter(q, kind, country, group, cursor);
    }

    public boolean isNarrowed() {
        return q != null || kind != null || country != null || group != null;
    }
}
