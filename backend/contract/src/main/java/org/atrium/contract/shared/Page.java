package org.atrium.contract.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items at most `limit` items, in the order asked for
 * @param next cursor to pass as `after` for the following page; null on the last page
 * @param total how many items the whole list has for this caller
 * @param facets counts by facet name, only for the facets that were asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,
        @Nullable String next,
        long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<Facet>> facets) {

    public Page(List<T> items, @Nullable String next, long total) {
        this(items, next, total, null);
    }
}
