package org.atrium.server.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the available people of an area can help with, as far as somebody sees that of them. */
@Component
public class Supply {

    private static final int MOST_TOPICS = 5_000;
    private static final String LEVEL = ":3";

    private final SearchIndex index;

    Supply(SearchIndex index) {
        this.index = index;
    }

    /** Ids of the topics that somebody there can help with. */
    public Mono<Set<String>> topics(String area, Audience audience) {
        var sight = new FieldSight(audience);
        return index.query(session -> {
            AggregationKey<Map<String, Long>> key = AggregationKey.of("topics");
            return Set.copyOf(
                    session.search(PersonEntry.class)
                            .where(f -> sight.seen(f, "canHelp", there(f, area, sight)))
                            .aggregation(
                                    key,
                                    f ->
                                            f.terms()
                                                    .field(FieldSight.said("canHelp"), String.class)
                                                    .maxTermCount(MOST_TOPICS))
                            .fetch(0)
                            .aggregation(key)
                            .keySet());
        });
    }

    /** Those of the languages that somebody there speaks well who can help with anything. */
    public Mono<Set<String>> spoken(String area, List<String> languages, Audience audience) {
        var sight = new FieldSight(audience);
        return index.query(session -> {
            var speakers = new HashMap<String, Long>();
            languages.forEach(code -> speakers.put(code, speakers(session, area, code, sight)));
            return speakers.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        });
    }

    private static long speakers(
            SearchSession session, String area, String code, FieldSight sight) {
        return session.search(PersonEntry.class)
                .where(f ->
                        f.bool()
                                .filter(there(f, area, sight))
                                .filter(sight.anyOf(f, "spoken", List.of(code + LEVEL)))
                                .filter(sight.where(f, "canHelp", path -> f.exists().field(path))))
                .fetchTotalHitCount();
    }

    private static PredicateFinalStep there(
            SearchPredicateFactory f, String area, FieldSight sight) {
        return Directory.listed(f)
                .filter(Availabilities.canBeAsked(f, sight, Instant.now()))
                .filter(
                        f.bool()
                                .minimumShouldMatchNumber(1)
                                .should(sight.anyOf(f, "within", List.of(area)))
                                .should(sight.anyOf(f, "groups", List.of(area)))
                                .should(sight.anyOf(f, "regions", List.of(area))));
    }
}
