package org.atrium.server.examples;

import java.util.List;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Examples in the one search. */
@Component
@Order(45)
class SearchableExamples implements Searchable {

    private static final String NAME = "example";

    private final SearchIndex index;
    private final Examples examples;
    private final ExamplePages pages;
    private final Marking marking;

    SearchableExamples(SearchIndex index, Examples examples, ExamplePages pages, Marking marking) {
        this.index = index;
        this.examples = examples;
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
                    session.search(ExampleEntry.class)
                            .select(f -> f.composite(Scored::new, f.id(String.class), f.score()))
                            .where(f ->
                                    asked.in(f, ExampleEntry.TEXT, ExampleFilter.LANGUAGE)
                                            .filter(ExampleSight.of(f, asked.audience()))
                                            .filter(f.match().field("draft").matching(false)))
                            .sort(f -> f.score().then().field("createdAt").desc())
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        return examples.inOrder(ids, asked.audience())
                .map(found ->
                        found.stream()
                                .map(one -> pages.summary(one, asked.audience(), asked.locale()))
                                .toList())
                .flatMap(rows ->
                        marking.hits(
                                ExampleEntry.class,
                                asked.words(),
                                rows,
                                ExampleSummary::id,
                                ExampleSummary::language,
                                "title",
                                List.of("summary", "body"),
                                SearchableExamples::hit));
    }

    private static Hit hit(ExampleSummary row, Marking.Marked marked) {
        return new Hit(
                NAME,
                row.id(),
                marked.titleOf(row.title()),
                marked.passageOr(row.summary()),
                row.language(),
                null,
                null,
                null,
                null,
                null,
                row);
    }
}
