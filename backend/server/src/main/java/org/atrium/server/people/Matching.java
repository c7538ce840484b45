package org.atrium.server.people;

import java.util.List;
import java.util.Set;
import org.atrium.contract.people.PersonSummary;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.search.SearchIndex;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds people who may help with a question. */
@Component
public class Matching {

    private static final int MOST = 10;
    private static final String EVERYONE = "everyone";

    private final SearchIndex index;
    private final PersonRows rows;

    Matching(SearchIndex index, PersonRows rows) {
        this.index = index;
        this.rows = rows;
    }

    /**
     * Listed people who can help with any of the topics and are not away, at most ten; best are
     * those who know most of the topics, can read the language and are near. Each says why, in the
     * caller's language.
     */
    public Mono<List<PersonSummary>> forQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds) {
        if (topics.isEmpty()) {
            return Mono.just(List.of());
        }
        var near = groups.stream().filter(slug -> !slug.equals(EVERYONE)).toList();
        var why = new Why(topics, List.of(language), near, near);
        return index.query(session ->
                        session.search(PersonEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f -> where(f, topics, language, near, excludedMemberIds))
                                .sort(f -> f.score().then().field("since").desc())
                                .fetchHits(MOST))
                .zipWith(RequestLanguage.current())
                .flatMap(found -> rows.listed(found.getT1(), why, found.getT2()));
    }

    /** One topic more outweighs the language, and the language outweighs the place. */
    private static PredicateFinalStep where(
            SearchPredicateFactory f,
            List<String> topics,
            String language,
            List<String> near,
            Set<String> excluded) {
        var all =
                Directory.listed(f)
                        .filter(f.terms().field("canHelp").matchingAny(topics))
                        .mustNot(f.match().field("availability").matching("away"));
        if (!excluded.isEmpty()) {
            all.mustNot(f.id().matchingAny(excluded));
        }
        topics.forEach(topic -> all.should(Directory.prefer(f, "canHelp", topic, 10)));
        all.should(Directory.prefer(f, "reads", PersonEntry.code(language), 6));
        near.forEach(slug -> {
            all.should(Directory.prefer(f, "groups", slug, 1));
            all.should(Directory.prefer(f, "within", slug, 0.5f));
        });
        all.should(Directory.prefer(f, "availability", "open", 0.25f));
        return all;
    }
}
