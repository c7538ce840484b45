package org.atrium.server.examples;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
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
                        marks(asked, rows)
                                .map(marked ->
                                        rows.stream().map(row -> hit(row, marked)).toList()));
    }

    private Mono<Map<String, Marking.Marked>> marks(Asked asked, List<ExampleSummary> rows) {
        var languages =
                rows.stream()
                        .collect(Collectors.toMap(ExampleSummary::id, ExampleSummary::language));
        return marking.mark(
                ExampleEntry.class, asked.words(), languages, "title", List.of("summary", "body"));
    }

    private static Hit hit(ExampleSummary row, Map<String, Marking.Marked> marked) {
        var marks = marked.getOrDefault(row.id(), new Marking.Marked("", ""));
        return new Hit(
                NAME,
                row.id(),
                marks.title().isEmpty()
                        ? HtmlUtils.htmlEscape(row.title(), "UTF-8")
                        : marks.title(),
                marks.passage().isEmpty()
                        ? HtmlUtils.htmlEscape(row.summary(), "UTF-8")
                        : marks.passage(),
                row.language(),
                null,
                null,
                null,
                null,
                null,
                row);
    }
}
