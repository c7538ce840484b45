package org.atrium.server.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.PersonSummary;
import org.atrium.server.identity.Account;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.WordPrefixes;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom somebody may ask by name: the directory has them, and they did not say they are away. */
@Component
public class Askable {

    private static final int MOST = 8;

    private final SearchIndex index;
    private final PersonRows rows;
    private final Matching matching;
    private final Profiles profiles;
    private final Topics topics;
    private final Areas areas;

    Askable(
            SearchIndex index,
            PersonRows rows,
            Matching matching,
            Profiles profiles,
            Topics topics,
            Areas areas) {
        this.index = index;
        this.rows = rows;
        this.matching = matching;
        this.profiles = profiles;
        this.topics = topics;
        this.areas = areas;
    }

    /**
     * Rows of people.
     *
     * @param typed beginning of a word of the name; null or blank: those who know about the topics
     * @param about topic ids
     * @param but member id of somebody who is left out
     */
    public Mono<List<PersonSummary>> found(@Nullable String typed, List<String> about, String but) {
        var beginning = WordPrefixes.fold(typed == null ? "" : typed);
        return RequestLanguage.current()
                .flatMap(language ->
                        beginning.isEmpty()
                                ? matching.forQuestion(
                                        topics.resolved(about),
                                        language.getLanguage(),
                                        List.of(),
                                        Set.of(but),
                                        MOST)
                                : named(beginning, but, language));
    }

    private Mono<List<PersonSummary>> named(String beginning, String but, Locale language) {
        return FieldSight.current().flatMap(sight -> named(beginning, but, sight, language));
    }

    private Mono<List<PersonSummary>> named(
            String beginning, String but, FieldSight sight, Locale language) {
        return index.query(session ->
                        session.search(PersonEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f ->
                                        Directory.listed(f)
                                                .filter(
                                                        f.prefix()
                                                                .field("beginnings")
                                                                .matching(beginning))
                                                .filter(
                                                        Availabilities.canBeAsked(
                                                                f, sight, Instant.now()))
                                                .mustNot(f.id().matching(but)))
                                .sort(f -> f.field("since"))
                                .fetchHits(MOST))
                .flatMap(ids -> rows.listed(ids, Why.NOTHING, sight, language));
    }

    /** Those of whom it is not seen that they can be asked now, though the directory has them. */
    public Mono<Set<String>> away(Collection<Account> people) {
        var ids = people.stream().map(Account::id).toList();
        return Mono.zip(FieldSight.current(), profiles.byIds(ids))
                .map(read ->
                        people.stream()
                                .filter(one ->
                                        isAway(one, read.getT2().get(one.id()), read.getT1()))
                                .map(Account::id)
                                .collect(Collectors.toSet()));
    }

    /**
     * How many requests may reach somebody in 30 days; empty when they may not be asked about
     * something in these groups: the directory has them not, they are away, it is not seen that
     * they are open, or they are asked about their own groups and regions only.
     */
    public Mono<Integer> mostRequests(Account one, Collection<String> groups) {
        return Mono.zip(FieldSight.current(), profiles.byId(one.id()))
                .filter(read -> isAskable(one, read.getT2(), read.getT1(), groups))
                .map(read -> read.getT2().mostRequests());
    }

    private boolean isAskable(
            Account one, Profile profile, FieldSight sight, Collection<String> groups) {
        return profile.isListed(one)
                && !isAway(one, profile, sight)
                && (!profile.limits().onlyMyRegions()
                        || isNear(new SeenProfile(one, profile, sight), groups));
    }

    /** As far as it is seen: else asking here and there would tell what is hidden. */
    private boolean isNear(SeenProfile seen, Collection<String> groups) {
        var around = areas.withWider(groups);
        var country = seen.country();
        return seen.showsGroups()
                        && !Collections.disjoint(seen.owner().groupRoles().keySet(), around)
                || country != null && !Collections.disjoint(areas.regionsOf(country), around);
    }

    private static boolean isAway(Account one, @Nullable Profile profile, FieldSight sight) {
        if (profile == null || !profile.isListed(one)) {
            return false;
        }
        var availability = new SeenProfile(one, profile, sight).availability();
        return availability == null || availability == Availability.AWAY;
    }
}
