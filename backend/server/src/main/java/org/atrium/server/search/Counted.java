package org.atrium.server.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * A page of what the index found, and what it counted.
 *
 * @param counts by facet and value
 */
public record Counted(FoundIds found, Map<String, Map<String, Long>> counts) {

    private static final int MOST_VALUES = 60;

    /**
     * @param type of the entries
     * @param facets fields by the facets to count
     */
    public static <F extends Filter<F>> Counted find(
            SearchSession session,
            Class<?> type,
            F filter,
            Map<String, String> facets,
            Paging paging,
            Audience audience) {
        var found = once(session, type, filter, facets, paging, audience);
        return filter.words().areTooFew(found.found().total())
                ? once(session, type, filter.forgivingly(), facets, paging, audience)
                : found;
    }

    private static <F extends Filter<F>> Counted once(
            SearchSession session,
            Class<?> type,
            F filter,
            Map<String, String> facets,
            Paging paging,
            Audience audience) {
        var search =
                session.search(type)
                        .select(f -> f.id(String.class))
                        .where(f -> filter.predicate(f, audience))
                        .sort(filter::order);
        for (var facet : facets.entrySet()) {
            if (!narrows(filter, facet.getKey())) {
                search =
                        search.aggregation(
                                key(facet.getKey()),
                                f -> Counting.values(f, facet.getValue(), MOST_VALUES));
            }
        }
        var result = search.fetch(paging.offset(), paging.limit());
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        facets.forEach((facet, field) ->
                counts.put(
                        facet,
                        narrows(filter, facet)
                                ? Counting.values(
                                        session,
                                        type,
                                        field,
                                        MOST_VALUES,
                                        f -> filter.without(facet).predicate(f, audience))
                                : result.aggregation(key(facet))));
        return new Counted(FoundIds.of(result), counts);
    }

    /** Only then a facet is counted among others than those who are found. */
    private static <F extends Filter<F>> boolean narrows(F filter, String facet) {
        return !filter.without(facet).equals(filter);
    }

    private static AggregationKey<Map<String, Long>> key(String facet) {
        return AggregationKey.of(facet);
    }
}
