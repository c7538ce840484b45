package org.atrium.server.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.search.Counting;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
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

    static final String[] TEXT = {
        "name^3", "=shownNames^3", "topics^2", "about", "=organisations^2"
    };

    private static final String TOPIC = "topic";
    private static final String LANGUAGE = "language";
    private static final String AVAILABILITY = "availability";

    /** Facets with the fields that they count. */
    static final Map<String, String> FIELDS =
            Map.of(
                    TOPIC,
                    "canHelp",
                    "helps",
                    "helpsBy",
                    "organisation",
                    "organisationIds",
                    "country",
                    "country",
                    "region",
                    "regions",
                    LANGUAGE,
                    "languages",
                    "kind",
                    "kind",
                    AVAILABILITY,
                    "availability");

    private static final int MOST_VALUES = 200;

    private final SearchIndex index;
    private final PersonRows rows;
    private final Topics topics;
    private final Organisations organisations;
    private final Areas areas;

    Directory(
            SearchIndex index,
            PersonRows rows,
            Topics topics,
            Organisations organisations,
            Areas areas) {
        this.index = index;
        this.rows = rows;
        this.topics = topics;
        this.organisations = organisations;
        this.areas = areas;
    }

    /**
     * @param filters values by facet name, any of them
     * @param within topics that are part of those in the filters
     * @param level how well the languages of the filters are spoken
     * @param zone a time zone; those who are near it in time
     * @param group slug; members of it
     */
    record Wanted(
            SearchWords words,
            Map<String, List<String>> filters,
            List<String> within,
            @Nullable String level,
            @Nullable String zone,
            @Nullable String group,
            boolean newestFirst) {

        /** Anybody whose name or texts have the words. */
        static Wanted of(SearchWords words) {
            return new Wanted(words, Map.of(), List.of(), null, null, null, false);
        }

        /** The same, and words match with one letter wrong too. */
        Wanted forgivingly() {
            return new Wanted(
                    words.forgivingly(), filters, within, level, zone, group, newestFirst);
        }

        List<String> values(String facet) {
            return filters.getOrDefault(facet, List.of());
        }
    }

    private record Found(List<String> ids, long total, Map<String, Map<String, Long>> counts) {}

    Mono<Page<PersonSummary>> page(
            Wanted wanted, List<String> facets, Paging paging, FieldSight sight, Locale language) {
        return index.query(session ->
                        new Look(session, wanted, sight, Instant.now()).easily(facets, paging))
                .flatMap(found ->
                        rows.listed(found.ids(), why(wanted), sight, language)
                                .map(people ->
                                        new Page<>(
                                                people,
                                                paging.next(found.ids().size(), found.total()),
                                                found.total(),
                                                facets.isEmpty()
                                                        ? null
                                                        : labelled(found.counts(), language))));
    }

    /** One question to the index. */
    private record Look(SearchSession session, Wanted wanted, FieldSight sight, Instant now) {

        Found easily(List<String> facets, Paging paging) {
            var found = find(facets, paging);
            return wanted.words().areTooFew(found.total())
                    ? new Look(session, wanted.forgivingly(), sight, now).find(facets, paging)
                    : found;
        }

        private Found find(List<String> facets, Paging paging) {
            var search =
                    session.search(PersonEntry.class)
                            .select(f -> f.id(String.class))
                            .where(f -> wanted.newestFirst() ? where(f, "") : best(f))
                            .sort(f ->
                                    wanted.newestFirst()
                                            ? f.field("since").desc()
                                            : f.score().then().field("turn"));
            for (var facet : facets) {
                if (!isCountedAlone(facet)) {
                    search = search.aggregation(key(facet), f -> values(f, facet));
                }
            }
            var result = search.fetch(paging.offset(), paging.limit());
            var counts = new LinkedHashMap<String, Map<String, Long>>();
            facets.forEach(facet ->
                    counts.put(
                            facet,
                            isCountedAlone(facet) ? count(facet) : result.aggregation(key(facet))));
            counts.computeIfPresent(AVAILABILITY, (facet, said) -> today(said));
            return new Found(result.hits(), result.total().hitCount(), counts);
        }

        private static AggregationKey<Map<String, Long>> key(String facet) {
            return AggregationKey.of(facet);
        }

        /** What is counted among those who are found needs no search of its own. */
        private boolean isCountedAlone(String facet) {
            return wanted.filters().containsKey(facet)
                    || !sight.seesTheSameOfAll(FIELDS.getOrDefault(facet, facet));
        }

        /** Under all filters but the facet's own, so that one sees what choosing another brings. */
        private Map<String, Long> count(String facet) {
            var field = FIELDS.getOrDefault(facet, facet);
            return Counting.values(
                    session,
                    PersonEntry.class,
                    sight.counted(field),
                    MOST_VALUES,
                    f -> sight.seen(f, field, where(f, facet)));
        }

        private AggregationFinalStep<Map<String, Long>> values(
                SearchAggregationFactory f, String facet) {
            return Counting.values(
                    f, sight.counted(FIELDS.getOrDefault(facet, facet)), MOST_VALUES);
        }

        /** Availability changes from one day to the next without anybody's doing. */
        private Map<String, Long> today(Map<String, Long> said) {
            var back =
                    session.search(PersonEntry.class)
                            .where(f ->
                                    f.bool()
                                            .filter(where(f, AVAILABILITY))
                                            .filter(Availabilities.backFromAway(f, sight, now)))
                            .fetchTotalHitCount();
            var counts = new LinkedHashMap<String, Long>();
            for (var each : Availability.values()) {
                var many =
                        said.getOrDefault(each.value(), 0L)
                                + switch (each) {
                                    case OPEN -> back;
                                    case SOME -> 0;
                                    case AWAY -> -back;
                                };
                if (many > 0) {
                    counts.put(each.value(), many);
                }
            }
            return counts;
        }

        /** Those who are found, the best first; counting needs no order. */
        private PredicateFinalStep best(SearchPredicateFactory f) {
            var all = where(f, "");
            // What they can help with is seen of all who are found by it.
            var canHelp = FieldSight.said("canHelp");
            wanted.values(TOPIC).forEach(topic -> all.should(prefer(f, canHelp, topic, 4)));
            wanted.within().forEach(topic -> all.should(prefer(f, canHelp, topic, 2)));
            all.should(available(f, Availability.OPEN, 0.5f));
            all.should(available(f, Availability.SOME, 0.25f));
            all.should(Turns.first(f, now));
            if (wanted.words().isEmpty()) {
                all.must(f.matchAll().constantScore());
            }
            return all;
        }

        private BooleanPredicateClausesStep<?, ?> where(
                SearchPredicateFactory f, String withoutFacet) {
            var all = listed(f);
            wanted.filters()
                    .forEach((facet, values) -> {
                        if (!facet.equals(withoutFacet)) {
                            all.filter(filter(f, facet, values));
                        }
                    });
            var zone = wanted.zone();
            if (zone != null) {
                all.filter(sight.anyOf(f, "zone", WorkingHours.near(zone, now)));
            }
            var group = wanted.group();
            if (group != null) {
                all.filter(sight.anyOf(f, "groups", List.of(group)));
            }
            if (!wanted.words().isEmpty()) {
                all.must(wanted.words().in(f, sight, TEXT));
            }
            return all;
        }

        private PredicateFinalStep filter(
                SearchPredicateFactory f, String facet, List<String> values) {
            return switch (facet) {
                case AVAILABILITY -> availableAs(f, values);
                case TOPIC ->
                        sight.anyOf(
                                f,
                                "canHelp",
                                Stream.concat(values.stream(), wanted.within().stream()).toList());
                case LANGUAGE -> {
                    var level = wanted.level();
                    yield level == null
                            ? sight.anyOf(f, "languages", values)
                            : sight.anyOf(
                                    f,
                                    "spoken",
                                    values.stream().map(code -> code + ":" + level).toList());
                }
                default -> sight.anyOf(f, FIELDS.getOrDefault(facet, facet), values);
            };
        }

        private PredicateFinalStep availableAs(SearchPredicateFactory f, List<String> values) {
            var any = f.bool().minimumShouldMatchNumber(1);
            for (var each : Availability.values()) {
                if (values.contains(each.value())) {
                    any.should(Availabilities.is(f, sight, each, now));
                }
            }
            return any;
        }

        private PredicateFinalStep available(
                SearchPredicateFactory f, Availability availability, float boost) {
            return f.bool()
                    .must(Availabilities.is(f, sight, availability, now))
                    .constantScore()
                    .boost(boost);
        }
    }

    /** Nobody who is not listed is found; every look-up of people starts here. */
    static BooleanPredicateClausesStep<?, ?> listed(SearchPredicateFactory f) {
        return f.bool().filter(f.match().field("listed").matching(true));
    }

    /** The same where they see the field. */
    static PredicateFinalStep prefer(
            SearchPredicateFactory f, FieldSight sight, String field, String value, float boost) {
        return f.bool().must(sight.anyOf(f, field, List.of(value))).constantScore().boost(boost);
    }

    /**
     * @param field its path
     */
    static PredicateFinalStep prefer(
            SearchPredicateFactory f, String field, String value, float boost) {
        return f.match().field(field).matching(value).constantScore().boost(boost);
    }

    private Why why(Wanted wanted) {
        var named = new ArrayList<>(wanted.values(TOPIC));
        named.addAll(topics.namedBy(wanted.words().text()));
        var group = wanted.group();
        return new Why(
                named,
                wanted.within(),
                wanted.values(LANGUAGE),
                wanted.values("helps"),
                wanted.values("organisation"),
                group == null ? List.of() : List.of(group),
                wanted.values("region"),
                wanted.zone());
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
            case TOPIC ->
                    topics.labelled(values, language)
                            .forEach((id, label) -> labels.put(id, label.label()));
            case "country" ->
                    values.forEach(code ->
                            labels.put(code, Locale.of("", code).getDisplayCountry(language)));
            case "organisation" ->
                    values.forEach(id ->
                            organisations.entry(id).ifPresent(one -> labels.put(id, one.name())));
            case "region" -> labels.putAll(areas.names(values, Audience.VISITORS, language));
            case LANGUAGE ->
                    values.forEach(
                            code -> labels.put(code, PersonRows.languageName(code, language)));
            default -> values.forEach(value -> labels.put(value, value));
        }
        return labels;
    }
}
