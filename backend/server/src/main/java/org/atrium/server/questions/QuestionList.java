package org.atrium.server.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.groups.Groups;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of questions: one query of the index, then the rows by id. */
@Component
class QuestionList {

    private static final int MOST_VALUES = 60;
    private static final Map<String, String> FIELDS =
            Map.of(
                    "state", "state",
                    "group", "areas",
                    "topic", "topics",
                    "language", "language",
                    "kind", "kind",
                    "law", "law");

    private final SearchIndex index;
    private final Summaries summaries;
    private final Topics topics;
    private final Groups groups;

    private record Found(List<String> ids, long total, Map<String, Map<String, Long>> counts) {}

    QuestionList(SearchIndex index, Summaries summaries, Topics topics, Groups groups) {
        this.index = index;
        this.summaries = summaries;
        this.topics = topics;
        this.groups = groups;
    }

    Mono<Page<QuestionSummary>> page(
            QuestionFilter filter, Paging paging, Audience audience, Locale language) {
        return index.query(session -> findEasily(session, filter, paging, audience))
                .flatMap(found ->
                        summaries
                                .of(found.ids(), audience, language)
                                .map(rows ->
                                        new Page<>(
                                                rows,
                                                paging.next(found.ids().size(), found.total()),
                                                found.total(),
                                                facets(filter, found, audience, language))));
    }

    private Found findEasily(
            SearchSession session, QuestionFilter filter, Paging paging, Audience audience) {
        var found = find(session, filter, paging, audience);
        return filter.words().areTooFew(found.total())
                ? find(session, filter.forgivingly(), paging, audience)
                : found;
    }

    private Found find(
            SearchSession session, QuestionFilter filter, Paging paging, Audience audience) {
        var facetsByFilter = new LinkedHashMap<QuestionFilter, List<String>>();
        filter.facets()
                .forEach(facet ->
                        facetsByFilter
                                .computeIfAbsent(filter.without(facet), any -> new ArrayList<>())
                                .add(facet));
        var query =
                session.search(QuestionEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> filter.predicate(f, audience))
                        .sort(f -> order(f, filter));
        var counted = facetsByFilter.getOrDefault(filter, List.of());
        for (var facet : counted) {
            query = query.aggregation(key(facet), f -> values(f, facet));
        }
        if (filter.similarTo() != null && filter.facets().isEmpty()) {
            // Nearly everything is a little alike; nobody asks how much there is.
            query = query.totalHitCountThreshold(paging.offset() + paging.limit());
        }
        var result = query.fetch(paging.offset(), paging.limit());
        var counts = new HashMap<String, Map<String, Long>>();
        counted.forEach(facet -> counts.put(facet, result.aggregation(key(facet))));
        facetsByFilter.remove(filter);
        facetsByFilter.forEach(
                (under, facets) -> counts.putAll(counts(session, under, facets, audience)));
        return new Found(result.hits(), result.total().hitCountLowerBound(), counts);
    }

    private static Map<String, Map<String, Long>> counts(
            SearchSession session, QuestionFilter filter, List<String> facets, Audience audience) {
        var query =
                session.search(QuestionEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> filter.predicate(f, audience))
                        .sort(SearchSortFactory::indexOrder);
        for (var facet : facets) {
            query = query.aggregation(key(facet), f -> values(f, facet));
        }
        var result = query.fetch(0);
        return facets.stream()
                .collect(Collectors.toMap(facet -> facet, facet -> result.aggregation(key(facet))));
    }

    private static AggregationKey<Map<String, Long>> key(String facet) {
        return AggregationKey.of(facet);
    }

    private static AggregationFinalStep<Map<String, Long>> values(
            SearchAggregationFactory factory, String facet) {
        return factory.terms()
                .field(FIELDS.getOrDefault(facet, facet), String.class)
                .maxTermCount(MOST_VALUES);
    }

    private static SortFinalStep order(SearchSortFactory factory, QuestionFilter filter) {
        var newest = factory.field("createdAt").desc();
        return switch (filter.sort()) {
            case QuestionFilter.RELEVANCE -> factory.composite().add(factory.score()).add(newest);
            case "newest" -> newest;
            case QuestionFilter.NEEDED ->
                    factory.composite()
                            .add(factory.field("settled").asc())
                            .add(factory.field("waitingSince").asc());
            case "votes" -> factory.composite().add(factory.field("votes").desc()).add(newest);
            default -> factory.composite().add(factory.field("activeAt").desc()).add(newest);
        };
    }

    private @Nullable Map<String, List<Facet>> facets(
            QuestionFilter filter, Found found, Audience audience, Locale language) {
        if (filter.facets().isEmpty()) {
            return null;
        }
        var facets = new LinkedHashMap<String, List<Facet>>();
        filter.facets()
                .forEach(name ->
                        facets.put(
                                name,
                                labelled(
                                        name,
                                        found.counts().getOrDefault(name, Map.of()),
                                        audience,
                                        language)));
        return facets;
    }

    private List<Facet> labelled(
            String name, Map<String, Long> counts, Audience audience, Locale language) {
        var labels = new ArrayList<Facet>();
        counts.forEach((value, count) ->
                labels.add(new Facet(value, label(name, value, audience, language), count)));
        return labels;
    }

    private String label(String facet, String value, Audience audience, Locale language) {
        return switch (facet) {
            case "topic" -> {
                var topic = topics.labelled(List.of(value), language).values().stream();
                yield topic.findFirst().map(Label::label).orElse(value);
            }
            case "group" -> {
                var group = groups.named(List.of(value), audience, language).get(value);
                yield group == null ? value : group.name();
            }
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(language);
            case "law" -> Locale.of("", value).getDisplayCountry(language);
            default -> value;
        };
    }
}
