package org.atrium.server.resources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.server.search.Counting;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of resources: one query of the index, then the resources by id. */
@Component
class ResourceList {

    private static final int MOST_VALUES = 60;
    private static final int MOST_ADAPTATIONS = 50;

    private final SearchIndex index;
    private final Resources resources;

    ResourceList(SearchIndex index, Resources resources) {
        this.index = index;
        this.resources = resources;
    }

    /**
     * @param found how many the index found on this page
     * @param counts by facet and value
     */
    record Listed(
            List<Material> items, int found, long total, Map<String, Map<String, Long>> counts) {}

    private record Found(List<String> ids, long total, Map<String, Map<String, Long>> counts) {}

    Mono<Listed> page(
            ResourceFilter filter, List<String> facets, Paging paging, Audience audience) {
        return index.query(session -> findEasily(session, filter, facets, paging, audience))
                .flatMap(found ->
                        read(found.ids(), audience)
                                .map(items ->
                                        new Listed(
                                                items,
                                                found.ids().size(),
                                                found.total(),
                                                found.counts())));
    }

    private static Found findEasily(
            SearchSession session,
            ResourceFilter filter,
            List<String> facets,
            Paging paging,
            Audience audience) {
        var found = find(session, filter, facets, paging, audience);
        return filter.words().areTooFew(found.total())
                ? find(session, filter.forgivingly(), facets, paging, audience)
                : found;
    }

    private static Found find(
            SearchSession session,
            ResourceFilter filter,
            List<String> facets,
            Paging paging,
            Audience audience) {
        var result =
                session.search(ResourceEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> filter.predicate(f, audience))
                        .sort(f -> order(f, filter))
                        .fetch(paging.offset(), paging.limit());
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        facets.forEach(facet ->
                counts.put(
                        facet,
                        Counting.values(
                                session,
                                ResourceEntry.class,
                                Objects.requireNonNull(ResourceFilter.FACETS.get(facet)),
                                MOST_VALUES,
                                f -> filter.without(facet).predicate(f, audience))));
        return new Found(result.hits(), result.total().hitCount(), counts);
    }

    private static SortFinalStep order(SearchSortFactory f, ResourceFilter filter) {
        var newest = f.field("createdAt").desc();
        if (ResourceFilter.TITLE.equals(filter.sort())) {
            return f.composite().add(f.field("name").asc()).add(newest);
        }
        return filter.sort() == null && !filter.words().isEmpty()
                ? f.composite().add(f.score()).add(newest)
                : newest;
    }

    /** In the order of the ids; without what is gone or hidden meanwhile. */
    Mono<List<Material>> read(List<String> ids, Audience audience) {
        return resources
                .byIds(ids)
                .filter(resource -> ResourceSight.of(resource, audience))
                .collectMap(Material::id)
                .map(known -> ids.stream().map(known::get).filter(Objects::nonNull).toList());
    }

    /** What adapts or translates it, the oldest first. */
    Mono<List<Material>> adaptations(String id, Audience audience) {
        return index.<List<String>>query(session ->
                        session.search(ResourceEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f ->
                                        f.bool()
                                                .filter(ResourceSight.of(f, audience))
                                                .filter(
                                                        f.match()
                                                                .field("adaptationOf")
                                                                .matching(id)))
                                .sort(f -> f.field("createdAt").asc())
                                .fetchHits(MOST_ADAPTATIONS))
                .flatMap(ids -> read(ids, audience));
    }
}
