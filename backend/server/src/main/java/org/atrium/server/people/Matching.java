package org.atrium.server.people;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.atrium.contract.people.PersonSummary;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds people who may help with a question. */
@Component
public class Matching {

    private static final String EVERYONE = "everyone";

    private final SearchIndex index;
    private final PersonRows rows;

    Matching(SearchIndex index, PersonRows rows) {
        this.index = index;
        this.rows = rows;
    }

    /**
     * Listed people who can help with any of the topics and are not away; best are those who know
     * most of the topics, can read the language and are near. Each says why, in the caller's
     * language.
     */
    public Mono<List<PersonSummary>> forQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds,
            int most) {
        var near = near(groups);
        var why = new Why(topics, List.of(language), near, near);
        return find(most, f -> where(f, topics, language, near, excludedMemberIds), topics)
                .zipWith(RequestLanguage.current())
                .flatMap(found -> rows.listed(found.getT1(), why, found.getT2()));
    }

    /** Member ids of the best of those who speak the question's language. */
    public Mono<List<String>> speakersForQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds,
            int most) {
        var code = PersonEntry.code(language);
        return find(
                most,
                f ->
                        where(f, topics, language, near(groups), excludedMemberIds)
                                .filter(f.match().field("languages").matching(code)),
                topics);
    }

    private static List<String> near(List<String> groups) {
        return groups.stream().filter(slug -> !slug.equals(EVERYONE)).toList();
    }

    private Mono<List<String>> find(
            int most,
            Function<SearchPredicateFactory, PredicateFinalStep> where,
            List<String> topics) {
        return topics.isEmpty()
                ? Mono.just(List.of())
                : index.query(session ->
                        session.search(PersonEntry.class)
                                .select(f -> f.id(String.class))
                                .where(where)
                                .sort(f -> f.score().then().field("since").desc())
                                .fetchHits(most));
    }

    /** One topic more outweighs the language, and the language outweighs the place. */
    private static BooleanPredicateClausesStep<?, ?> where(
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
        near.stream()
                .filter(Audience::isPrivate)
                .forEach(slug -> all.filter(f.match().field("groups").matching(slug)));
        near.forEach(slug -> {
            all.should(Directory.prefer(f, "groups", slug, 1));
            all.should(Directory.prefer(f, "within", slug, 0.5f));
        });
        all.should(Directory.prefer(f, "availability", "open", 0.25f));
        return all;
    }
}
