package org.atrium.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.atrium.contract.people.Availability;
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
    private final Areas areas;

    Matching(SearchIndex index, PersonRows rows, Areas areas) {
        this.index = index;
        this.rows = rows;
        this.areas = areas;
    }

    /**
     * Listed people of whom the caller sees that they can help with any of the topics and can be
     * asked; best are those who know most of the topics, can read the language and are near; equals
     * take turns. Each says why, in the caller's language.
     */
    public Mono<List<PersonSummary>> forQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds,
            int most) {
        var near = near(groups);
        var why = new Why(topics, List.of(language), near, near);
        return Mono.zip(FieldSight.current(), RequestLanguage.current())
                .flatMap(caller -> {
                    var sight = caller.getT1();
                    return find(
                                    most,
                                    f -> where(f, sight, topics, language, near, excludedMemberIds),
                                    topics)
                            .flatMap(ids -> rows.listed(ids, why, sight, caller.getT2()));
                });
    }

    /**
     * Member ids of the best of those who speak the question's language; by all that they say of
     * themselves, to tell nobody but them.
     */
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
                        where(f, FieldSight.ALL, topics, language, near(groups), excludedMemberIds)
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
                                .sort(f -> f.score().then().field("turn"))
                                .fetchHits(most));
    }

    /** One topic more outweighs the language, and the language outweighs the place. */
    private BooleanPredicateClausesStep<?, ?> where(
            SearchPredicateFactory f,
            FieldSight sight,
            List<String> topics,
            String language,
            List<String> near,
            Set<String> excluded) {
        var now = Instant.now();
        var all =
                Directory.listed(f)
                        .filter(
                                sight.seen(
                                        f,
                                        "canHelp",
                                        f.terms().field("canHelp").matchingAny(topics)))
                        .filter(Availabilities.canBeAsked(f, sight, now))
                        .filter(mayBeAskedThere(f, sight, near));
        if (!excluded.isEmpty()) {
            all.mustNot(f.id().matchingAny(excluded));
        }
        near.stream()
                .filter(Audience::isPrivate)
                .forEach(slug ->
                        all.filter(
                                sight.seen(f, "groups", f.match().field("groups").matching(slug))));
        topics.forEach(topic -> all.should(prefer(f, sight, "canHelp", topic, 10)));
        all.should(prefer(f, sight, "reads", PersonEntry.code(language), 6));
        near.forEach(slug -> {
            all.should(prefer(f, sight, "groups", slug, 1));
            all.should(prefer(f, sight, "within", slug, 0.5f));
            all.should(prefer(f, sight, "regions", slug, 0.5f));
        });
        all.should(
                f.bool()
                        .must(Availabilities.is(f, sight, Availability.OPEN, now))
                        .constantScore()
                        .boost(0.25f));
        all.should(Turns.first(f, now));
        return all;
    }

    /** Those who want to be asked about their own groups and regions only are so. */
    private PredicateFinalStep mayBeAskedThere(
            SearchPredicateFactory f, FieldSight sight, List<String> near) {
        var anywhere = f.match().field("onlyNear").matching(false);
        if (near.isEmpty()) {
            return anywhere;
        }
        var around = areas.withWider(near);
        return f.bool()
                .minimumShouldMatchNumber(1)
                .should(anywhere)
                .should(sight.seen(f, "groups", f.terms().field("groups").matchingAny(around)))
                .should(sight.seen(f, "regions", f.terms().field("regions").matchingAny(around)));
    }

    private static PredicateFinalStep prefer(
            SearchPredicateFactory f, FieldSight sight, String field, String value, float boost) {
        return sight.seen(f, field, Directory.prefer(f, field, value, boost));
    }
}
