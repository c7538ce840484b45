package org.atrium.server.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks people up. Fit is by what was asked for and by who can be asked, never by popularity. */
@Component
class Directory {

    static final String[] TEXT = {"name^3", "topics^2", "about", "=organisations^2"};

    /** Facets with the fields that they count. */
    static final Map<String, String> FIELDS =
            Map.of(
                    "topic", "canHelp",
                    "country", "country",
                    "region", "regions",
                    "language", "languages",
                    "kind", "kind",
                    "availability", "availability");

    private static final int MOST_VALUES = 200;

    private final SearchIndex index;
    private final PersonRows rows;
    private final Topics topics;
    private final Areas areas;

    Directory(SearchIndex index, PersonRows rows, Topics topics, Areas areas) {
        this.index = index;
        this.rows = rows;
        this.topics = topics;
        this.areas = areas;
    }

    /**
     * @param filters values by facet name, any of them
     * @param group slug; members of it
     */
    record Wanted(
            SearchWords words,
            Map<String, List<String>> filters,
            @Nullable String group,
            boolean newestFirst) {

        /** The same, and words match with one letter wrong too. */
        Wanted forgivingly() {
            return new Wanted(words.forgivingly(), filters, group, newestFirst);
        }

        List<String> values(String facet) {
            return filters.getOrDefault(facet, List.of());
        }
    }

    private record Found(List<String> ids, long total, Map<String, Map<String, Long>> counts) {}

    Mono<Page<PersonSummary>> page(
            Wanted wanted, List<String> facets, Paging paging, Locale language) {
        return index.query(session -> findEasily(session, wanted, facets, paging))
                .flatMap(found ->
                        rows.listed(found.ids(), why(wanted), language)
                                .map(people ->
                                        new Page<>(
                                                people,
                                                paging.next(found.ids().size(), found.total()),
                                                found.total(),
                                                facets.isEmpty()
                                                        ? null
                                                        : labelled(found.counts(), language))));
    }

    private static Found findEasily(
            SearchSession session, Wanted wanted, List<String> facets, Paging paging) {
        var found = find(session, wanted, facets, paging);
        return wanted.words().areTooFew(found.total())
                ? find(session, wanted.forgivingly(), facets, paging)
                : found;
    }

    private static Found find(
            SearchSession session, Wanted wanted, List<String> facets, Paging paging) {
        var result =
                session.search(PersonEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> where(f, wanted, ""))
                        .sort(f ->
                                wanted.newestFirst()
                                        ? f.field("since").desc()
                                        : f.score().then().field("since").desc())
                        .fetch(paging.offset(), paging.limit());
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        facets.forEach(facet -> counts.put(facet, count(session, wanted, facet)));
        return new Found(result.hits(), result.total().hitCount(), counts);
    }

    /** Under all filters but the facet's own, so that one can see what choosing another brings. */
    private static Map<String, Long> count(SearchSession session, Wanted wanted, String facet) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet);
        var field = FIELDS.getOrDefault(facet, facet);
        return session.search(PersonEntry.class)
                .where(f -> where(f, wanted, facet))
                .aggregation(
                        key, f -> f.terms().field(field, String.class).maxTermCount(MOST_VALUES))
                .fetch(0)
                .aggregation(key);
    }

    private static PredicateFinalStep where(
            SearchPredicateFactory f, Wanted wanted, String withoutFacet) {
        var all = listed(f);
        FIELDS.forEach((facet, field) -> {
            var values = wanted.values(facet);
            if (!values.isEmpty() && !facet.equals(withoutFacet)) {
                all.filter(f.terms().field(field).matchingAny(values));
            }
        });
        var group = wanted.group();
        if (group != null) {
            all.filter(f.match().field("groups").matching(group));
        }
        if (wanted.words().isEmpty()) {
            all.must(f.matchAll().constantScore());
        } else {
            all.must(wanted.words().in(f, TEXT));
        }
        wanted.values("topic").forEach(topic -> all.should(prefer(f, "canHelp", topic, 4)));
        all.should(prefer(f, "availability", "open", 0.5f));
        all.should(prefer(f, "availability", "some", 0.25f));
        return all;
    }

    /** Nobody who is not listed is found; every look-up of people starts here. */
    static BooleanPredicateClausesStep<?, ?> listed(SearchPredicateFactory f) {
        return f.bool().filter(f.match().field("listed").matching(true));
    }

    static PredicateFinalStep prefer(
            SearchPredicateFactory f, String field, String value, float boost) {
        return f.match().field(field).matching(value).constantScore().boost(boost);
    }

    private Why why(Wanted wanted) {
        var named = new ArrayList<>(wanted.values("topic"));
        named.addAll(topics.namedBy(wanted.words().text()));
        var group = wanted.group();
        return new Why(
                named,
                wanted.values("language"),
                group == null ? List.of() : List.of(group),
                wanted.values("region"));
    }

    private Map<String, List<Facet>> labelled(
            Map<String, Map<String, Long>> counts, Locale language) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        counts.forEach((facet, values) -> {
            var labels = labels(facet, List.copyOf(values.keySet()), language);
            facets.put(
                    facet,
                    values.entrySet().stream()
                            .map(value ->
                                    new Facet(
                                            value.getKey(),
                                            labels.getOrDefault(value.getKey(), value.getKey()),
                                            value.getValue()))
                            .toList());
        });
        return facets;
    }

    private Map<String, String> labels(String facet, List<String> values, Locale language) {
        var labels = new LinkedHashMap<String, String>();
        switch (facet) {
            case "topic" ->
                    topics.labelled(values, language)
                            .forEach((id, label) -> labels.put(id, label.label()));
            case "country" ->
                    values.forEach(code ->
                            labels.put(code, Locale.of("", code).getDisplayCountry(language)));
            case "region" -> labels.putAll(areas.names(values, Audience.VISITORS, language));
            case "language" ->
                    values.forEach(
                            code -> labels.put(code, PersonRows.languageName(code, language)));
            default -> values.forEach(value -> labels.put(value, value));
        }
        return labels;
    }
}
