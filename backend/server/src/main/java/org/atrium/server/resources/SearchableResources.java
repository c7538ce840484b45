package org.atrium.server.resources;

import java.util.List;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Resources in the one search. */
@Component
@Order(50)
class SearchableResources implements Searchable {

    private static final String NAME = "resource";

    private final SearchIndex index;
    private final ResourceList list;
    private final ResourcePages pages;
    private final Marking marking;

    SearchableResources(
            SearchIndex index, ResourceList list, ResourcePages pages, Marking marking) {
        this.index = index;
        this.list = list;
        this.pages = pages;
        this.marking = marking;
    }

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public Mono<Found> find(Asked asked, int most) {
        if (!asked.narrowing().isWithin(Asked.OPERATORS)) {
            return Mono.just(Found.NOTHING);
        }
        return index.query(session -> {
            var result =
                    session.search(ResourceEntry.class)
                            .select(f -> f.composite(Scored::new, f.id(String.class), f.score()))
                            .where(f ->
                                    asked.in(f, ResourceEntry.TEXT, "languages")
                                            .filter(ResourceSight.of(f, asked.audience())))
                            .sort(f -> f.score().then().field("createdAt").desc())
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        return list.read(ids, asked.audience())
                .map(found ->
                        found.stream()
                                .map(one -> pages.summary(one, asked.audience(), asked.locale()))
                                .toList())
                .flatMap(rows ->
                        marking.hits(
                                ResourceEntry.class,
                                asked.words(),
                                rows,
                                ResourceSummary::id,
                                ResourceSummary::language,
                                "title",
                                List.of("about"),
                                SearchableResources::hit));
    }

    private static Hit hit(ResourceSummary row, Marking.Marked marked) {
        return new Hit(
                NAME,
                row.id(),
                marked.titleOf(row.title()),
                marked.passageOr(row.about()),
                row.language(),
                null,
                null,
                null,
                null,
                row,
                null);
    }
}
