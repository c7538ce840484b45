package org.atrium.server.resources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.server.search.Counted;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of resources: one query of the index, then the resources by id. */
@Component
class ResourceList {

    private static final int MOST_ADAPTATIONS = 50;

    private final SearchIndex index;
    private final Resources resources;

    ResourceList(SearchIndex index, Resources resources) {
        this.index = index;
        this.resources = resources;
    }

    /** A page of resources with what the index says of it. */
    record Listed(List<Material> items, Counted counted) {}

    /**
     * @param facets fields by the facets to count
     */
    Mono<Listed> page(
            ResourceFilter filter, Map<String, String> facets, Paging paging, Audience audience) {
        return index.query(session ->
                        Counted.find(
                                session, ResourceEntry.class, filter, facets, paging, audience))
                .flatMap(counted ->
                        read(counted.found().ids(), audience)
                                .map(items -> new Listed(items, counted)));
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
