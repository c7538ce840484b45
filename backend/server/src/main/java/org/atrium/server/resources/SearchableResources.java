package org.atrium.server.resources;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.Narrow;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Resources in the one search. */
@Component
@Order(50)
class SearchableResources implements Searchable {

    private static final String NAME = "resource";
    private static final Set<String> OPERATORS = Set.of("topic", "lang", "group", "author");

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
        if (!asked.narrowing().isWithin(OPERATORS)) {
            return Mono.just(Found.NOTHING);
        }
        return index.query(session -> {
            var result =
                    session.search(ResourceEntry.class)
                            .select(f -> f.composite(Scored::new, f.id(String.class), f.score()))
                            .where(f -> where(f, asked))
                            .sort(f -> f.score().then().field("createdAt").desc())
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    private static PredicateFinalStep where(SearchPredicateFactory f, Asked asked) {
        var all = f.bool().filter(ResourceSight.of(f, asked.audience()));
        var narrowing = asked.narrowing();
        if (!asked.words().isEmpty()) {
            all.must(asked.words().in(f, ResourceEntry.TEXT));
        } else if (narrowing.values().isEmpty()) {
            all.must(f.matchNone());
        }
        if (!narrowing.phrases().isEmpty()) {
            all.filter(narrowing.phrasesIn(f, ResourceEntry.TEXT));
        }
        narrowing.of("topic").forEach(topic -> Narrow.toAnyOf(f, all, "topics", List.of(topic)));
        Narrow.toAnyOf(f, all, "languages", narrowing.of("lang"));
        Narrow.toAnyOf(f, all, "areas", narrowing.of("group"));
        Narrow.toAnyOf(f, all, "author", narrowing.of("author"));
        var language = asked.language();
        if (language != null) {
            Narrow.toAnyOf(f, all, "languages", List.of(ResourceEntries.language(language)));
        }
        var group = asked.group();
        if (group != null) {
            Narrow.toAnyOf(f, all, "areas", List.of(group));
        }
        return all;
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        return list.read(ids, asked.audience())
                .map(found ->
                        found.stream()
                                .map(one -> pages.summary(one, asked.audience(), asked.locale()))
                                .toList())
                .flatMap(rows ->
                        marks(asked, rows)
                                .map(marked ->
                                        rows.stream().map(row -> hit(row, marked)).toList()));
    }

    private Mono<Map<String, Marking.Marked>> marks(Asked asked, List<ResourceSummary> rows) {
        var languages =
                rows.stream()
                        .collect(Collectors.toMap(ResourceSummary::id, ResourceSummary::language));
        return marking.mark(
                ResourceEntry.class, asked.words(), languages, "title", List.of("about"));
    }

    private static Hit hit(ResourceSummary row, Map<String, Marking.Marked> marked) {
        var marks = marked.getOrDefault(row.id(), new Marking.Marked("", ""));
        return new Hit(
                NAME,
                row.id(),
                marks.title().isEmpty() ? escape(row.title()) : marks.title(),
                marks.passage().isEmpty() ? escape(row.about()) : marks.passage(),
                row.language(),
                null,
                null,
                null,
                null,
                row);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
