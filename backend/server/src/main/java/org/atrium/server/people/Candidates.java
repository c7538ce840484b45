package org.atrium.server.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.server.identity.Accounts;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those who may help with a question, in the order in which they are proposed and asked. */
@Component
class Candidates {

    private static final String EVERYONE = "everyone";
    private static final String READS = "reads";
    private static final String CAN_HELP = FieldSight.said("canHelp");

    /** So many that those who were asked enough of late leave others. */
    private static final int LOOKED_AT = 60;

    private final SearchIndex index;
    private final Accounts accounts;
    private final Profiles profiles;
    private final RequestLoads loads;
    private final Topics topics;
    private final Areas areas;

    Candidates(
            SearchIndex index,
            Accounts accounts,
            Profiles profiles,
            RequestLoads loads,
            Topics topics,
            Areas areas) {
        this.index = index;
        this.accounts = accounts;
        this.profiles = profiles;
        this.loads = loads;
        this.topics = topics;
        this.areas = areas;
    }

    /**
     * A question that people are found for.
     *
     * @param language without region or script
     * @param near slugs of its groups
     * @param excluded member ids
     * @param languages field of the index that has to have the language; null if others are wanted
     *     too
     */
    record Asked(
            List<String> topics,
            String language,
            List<String> near,
            Set<String> excluded,
            @Nullable String languages) {

        static Asked of(
                List<String> topics,
                String language,
                List<String> groups,
                Collection<String> excluded) {
            return new Asked(
                    topics,
                    PersonEntry.code(language),
                    groups.stream().filter(slug -> !slug.equals(EVERYONE)).toList(),
                    Set.copyOf(excluded),
                    null);
        }

        /** Of those who speak the language at all. */
        Asked ofSpeakers() {
            return new Asked(topics, language, near, excluded, "languages");
        }

        /** Of those who read it without having to look words up. */
        Asked ofReaders() {
            return new Asked(topics, language, near, excluded, READS);
        }
    }

    /** Topics that those asked about lead to, without themselves. */
    static List<String> related(Asked asked, Function<String, List<String>> to) {
        return asked.topics().stream()
                .flatMap(topic -> to.apply(topic).stream())
                .filter(topic -> !asked.topics().contains(topic))
                .distinct()
                .toList();
    }

    /** Best first, without those who were asked as often as they want to be. */
    Mono<List<Ranked<SeenProfile>>> of(Asked asked, FieldSight sight) {
        var now = Instant.now();
        var need = need(asked);
        return find(asked, sight, now)
                .flatMap(ids ->
                        Mono.zip(
                                accounts.byIds(ids).collectList(),
                                profiles.byIds(ids),
                                loads.of(ids, now)))
                .map(read ->
                        read.getT1().stream()
                                .flatMap(account ->
                                        Stream.ofNullable(read.getT2().get(account.id()))
                                                .map(profile ->
                                                        new SeenProfile(account, profile, sight)))
                                .map(seen ->
                                        candidate(
                                                asked,
                                                need,
                                                seen,
                                                read.getT3().getOrDefault(seen.owner().id(), 0),
                                                now))
                                .filter(Ranked::fits)
                                .sorted()
                                .toList());
    }

    private Ranked<SeenProfile> candidate(
            Asked asked, Fit.Need need, SeenProfile seen, int used, Instant now) {
        return new Ranked<>(
                seen, Fit.of(need, offered(asked, seen, used)), Turns.of(seen.owner().id(), now));
    }

    /** Looked up once for all candidates. */
    private Fit.Need need(Asked asked) {
        return new Fit.Need(
                asked.topics(),
                relations(asked, topics::withNarrower),
                relations(asked, topics::broader),
                asked.near(),
                areas.withWider(asked.near()));
    }

    private static Fit.Relations relations(Asked asked, Function<String, List<String>> to) {
        var known = asked.topics().stream().distinct().collect(Collectors.toMap(id -> id, to));
        return topic -> known.getOrDefault(topic, List.of());
    }

    private Fit.Offered offered(Asked asked, SeenProfile seen, int used) {
        var country = seen.country();
        var availability = seen.availability();
        return new Fit.Offered(
                seen.canHelp(),
                level(asked, seen),
                seen.showsGroups() ? seen.owner().groupRoles().keySet() : Set.of(),
                country == null ? List.of() : areas.regionsOf(country),
                Set.copyOf(seen.helpsBy()),
                availability == null ? Availability.AWAY : availability,
                used,
                seen.profile().mostRequests());
    }

    /** The best, where somebody names the language with several regions or scripts. */
    private static String level(Asked asked, SeenProfile seen) {
        return seen.languages().stream()
                .filter(spoken -> PersonEntry.code(spoken.code()).equals(asked.language()))
                .map(SpokenLanguage::level)
                .max(Comparator.naturalOrder())
                .orElse("0");
    }

    private Mono<List<String>> find(Asked asked, FieldSight sight, Instant now) {
        return asked.topics().isEmpty()
                ? Mono.just(List.of())
                : index.query(session ->
                        session.search(PersonEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f -> where(f, asked, sight, now))
                                .sort(f -> f.score().then().field("turn"))
                                .fetchHits(LOOKED_AT));
    }

    /** Roughly the best by what the index knows, from whom {@link Fit} chooses. */
    private BooleanPredicateClausesStep<?, ?> where(
            SearchPredicateFactory f, Asked asked, FieldSight sight, Instant now) {
        var around =
                Stream.of(related(asked, topics::withNarrower), related(asked, topics::broader))
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        var known = Stream.concat(asked.topics().stream(), around.stream()).toList();
        var near = asked.near();
        var all =
                Directory.listed(f)
                        .filter(sight.anyOf(f, "canHelp", known))
                        .filter(Availabilities.canBeAsked(f, sight, now))
                        .mustNot(isNotAskedThere(f, sight, near));
        var languages = asked.languages();
        if (languages != null) {
            all.filter(sight.anyOf(f, languages, List.of(asked.language())));
        }
        if (!asked.excluded().isEmpty()) {
            all.mustNot(f.id().matchingAny(asked.excluded()));
        }
        near.stream()
                .filter(Audience::isPrivate)
                .forEach(slug -> all.filter(sight.anyOf(f, "groups", List.of(slug))));
        // What they can help with is seen of all who are left.
        asked.topics().forEach(topic -> all.should(Directory.prefer(f, CAN_HELP, topic, 10)));
        if (!around.isEmpty()) {
            all.should(f.terms().field(CAN_HELP).matchingAny(around).constantScore().boost(2));
        }
        if (!READS.equals(asked.languages())) {
            all.should(Directory.prefer(f, sight, READS, asked.language(), 6));
        }
        near.forEach(slug -> {
            all.should(Directory.prefer(f, sight.shared("groups"), slug, 1));
            all.should(Directory.prefer(f, sight.shared("within"), slug, 0.5f));
            all.should(Directory.prefer(f, sight.shared("regions"), slug, 0.5f));
        });
        all.should(Turns.first(f, now));
        return all;
    }

    /** Those who want to be asked about their own groups and regions only, elsewhere. */
    private PredicateFinalStep isNotAskedThere(
            SearchPredicateFactory f, FieldSight sight, List<String> near) {
        var elsewhere = f.bool().filter(f.match().field("onlyNear").matching(true));
        if (near.isEmpty()) {
            return elsewhere;
        }
        var around = areas.withWider(near);
        return elsewhere
                .mustNot(sight.anyOf(f, "groups", around))
                .mustNot(sight.anyOf(f, "regions", around));
    }
}
