package org.atrium.server.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.search.Hit;
import org.atrium.contract.shared.Facet;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.Narrow;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Questions in the one search. */
@Component
class SearchableQuestions implements Searchable {

    /** Facets with the fields that they count. */
    private static final Map<String, String> FACETS =
            Map.of("state", "state", "language", "language", "topic", "topics");

    private static final int MOST_VALUES = 20;

    private final SearchIndex index;
    private final Summaries summaries;
    private final Marking marking;
    private final Topics topics;

    SearchableQuestions(SearchIndex index, Summaries summaries, Marking marking, Topics topics) {
        this.topics = topics;
        this.index = index;
        this.summaries = summaries;
        this.marking = marking;
    }

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public Mono<Found> find(Asked asked, int most) {
        return index.query(session -> {
            var best = best(session, asked, most);
            var query =
                    session.search(QuestionEntry.class)
                            .select(f -> f.id(String.class))
                            .where(f -> f.bool().filter(predicate(f, asked)))
                            .sort(SearchSortFactory::indexOrder);
            for (var facet : FACETS.entrySet()) {
                query =
                        query.aggregation(
                                key(facet.getKey()),
                                f ->
                                        f.terms()
                                                .field(facet.getValue(), String.class)
                                                .maxTermCount(MOST_VALUES));
            }
            var result = query.fetch(0);
            var facets = new LinkedHashMap<String, List<Facet>>();
            FACETS.keySet()
                    .forEach(name ->
                            facets.put(
                                    name,
                                    labelled(name, result.aggregation(key(name)), asked.locale())));
            return new Found(best, result.total().hitCount(), facets);
        });
    }

    /**
     * Words sort by nothing but how well they fit, and beside what is counted, so that the index
     * can pass over what cannot be among the best.
     */
    private static List<Scored> best(SearchSession session, Asked asked, int most) {
        return session.search(QuestionEntry.class)
                .select(f -> f.composite().from(f.id(String.class), f.score()).as(Scored::new))
                .where(f -> predicate(f, asked))
                .sort(f ->
                        asked.words().isEmpty()
                                ? f.score().then().field("createdAt").desc()
                                : f.score())
                .totalHitCountThreshold(most)
                .fetchHits(most);
    }

    private static AggregationKey<Map<String, Long>> key(String facet) {
        return AggregationKey.of(facet);
    }

    private List<Facet> labelled(String name, Map<String, Long> counts, Locale language) {
        return counts.entrySet().stream()
                .map(value ->
                        new Facet(
                                value.getKey(),
                                label(name, value.getKey(), language),
                                value.getValue()))
                .toList();
    }

    private String label(String facet, String value, Locale language) {
        return switch (facet) {
            case "topic" -> {
                var topic = topics.labelled(List.of(value), language).get(value);
                yield topic == null ? value : topic.label();
            }
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(language);
            default -> value;
        };
    }

    private static PredicateFinalStep predicate(SearchPredicateFactory factory, Asked asked) {
        var all = factory.bool();
        all.filter(Sight.of(factory, asked.audience()));
        var narrowing = asked.narrowing();
        if (!asked.words().isEmpty()) {
            all.must(asked.words().in(factory, QuestionFilter.TEXT));
        } else if (narrowing.values().isEmpty()) {
            all.must(factory.matchNone());
        }
        if (!narrowing.phrases().isEmpty()) {
            all.filter(narrowing.phrasesIn(factory, QuestionFilter.TEXT));
        }
        narrowing
                .of("topic")
                .forEach(topic -> all.filter(factory.match().field("topics").matching(topic)));
        Narrow.toAnyOf(factory, all, "language", narrowing.of("lang"));
        Narrow.toAnyOf(factory, all, "law", narrowing.of(LawOperator.NAME));
        Narrow.toAnyOf(factory, all, "areas", narrowing.of("group"));
        Narrow.toAnyOf(factory, all, "byline", narrowing.of("author"));
        Narrow.toAnyOf(factory, all, "cites", narrowing.of(CitesOperator.NAME));
        Narrow.toAnyOf(
                factory, all, "state", QuestionFilter.indexed(narrowing.of(StateOperator.NAME)));
        if (asked.language() != null) {
            all.filter(
                    factory.match()
                            .field("language")
                            .matching(IndexedQuestions.language(asked.language())));
        }
        if (asked.group() != null) {
            all.filter(factory.match().field("areas").matching(asked.group()));
        }
        return all;
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        return summaries
                .of(ids, asked.audience(), asked.locale())
                .flatMap(rows ->
                        marking.hits(
                                QuestionEntry.class,
                                asked.words(),
                                rows,
                                QuestionSummary::id,
                                QuestionSummary::language,
                                "title",
                                List.of("body", "answers"),
                                SearchableQuestions::hit));
    }

    private static Hit hit(QuestionSummary row, Marking.Marked marked) {
        return new Hit(
                "question",
                row.id(),
                marked.titleOf(row.title()),
                marked.passageOr(row.excerpt()),
                row.language(),
                row,
                null,
                null,
                null);
    }
}
