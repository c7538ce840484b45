package org.atrium.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.search.FoundIds;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who belongs to which group, by the index. */
@Component
public class Members {

    private static final int MOST_GROUPS = 10_000;
    private static final int MOST_ORGANISERS = 50;
    private static final int MOST_MEMBERS = 10_000;

    private final SearchIndex index;
    private final PersonRows rows;

    Members(SearchIndex index, PersonRows rows) {
        this.index = index;
        this.rows = rows;
    }

    /** How many members each group has, listed or not; groups without any are left out. */
    public Mono<Map<String, Long>> counts() {
        AggregationKey<Map<String, Long>> key = AggregationKey.of("groups");
        return index.query(session ->
                session.search(PersonEntry.class)
                        .where(f -> f.matchAll())
                        .aggregation(
                                key,
                                f ->
                                        f.terms()
                                                .field("groups", String.class)
                                                .maxTermCount(MOST_GROUPS))
                        .fetch(0)
                        .aggregation(key));
    }

    /** How many members the group has, listed or not. */
    public Mono<Long> count(String group) {
        return countOf("groups", group);
    }

    /** How many belong to any of the groups, each once, listed or not. */
    public Mono<Long> count(Collection<String> groups) {
        return index.query(session ->
                session.search(PersonEntry.class)
                        .where(f -> f.terms().field("groups").matchingAny(groups))
                        .fetchTotalHitCount());
    }

    /** The listed members, organisers first, then the newest. */
    public Mono<Page<PersonSummary>> page(String group, Paging paging, Locale language) {
        return FieldSight.current()
                .flatMap(sight ->
                        found(group, f -> shown(f, sight, group), paging)
                                .flatMap(found ->
                                        rows.listed(found.ids(), Why.NOTHING, sight, language)
                                                .map(people -> page(found, people, paging))));
    }

    /** Organisers are named with their group, whoever sees the other groups that they are in. */
    private static BooleanPredicateClausesStep<?, ?> shown(
            SearchPredicateFactory f, FieldSight sight, String group) {
        return Directory.listed(f)
                .filter(
                        f.bool()
                                .minimumShouldMatchNumber(1)
                                .should(f.match().field("organises").matching(group))
                                .should(sight.seen(f, "groups", f.matchAll())));
    }

    /** The same of all members, listed or not. */
    public Mono<Page<PersonSummary>> everybody(String group, Paging paging, Locale language) {
        return found(group, f -> f.bool(), paging)
                .flatMap(found ->
                        everyone(found.ids(), language).map(people -> page(found, people, paging)));
    }

    /** Those who wait to be let in, the newest first. */
    public Mono<Page<PersonSummary>> waiting(String group, Paging paging, Locale language) {
        return index.query(
                        session -> {
                            return FoundIds.of(
                                    session.search(PersonEntry.class)
                                            .select(f -> f.id(String.class))
                                            .where(f -> f.match().field("waiting").matching(group))
                                            .sort(f -> f.field("since").desc())
                                            .fetch(paging.offset(), paging.limit()));
                        })
                .flatMap(found ->
                        everyone(found.ids(), language).map(people -> page(found, people, paging)));
    }

    private Mono<List<PersonSummary>> everyone(List<String> ids, Locale language) {
        return FieldSight.current().flatMap(sight -> rows.everyone(ids, sight, language));
    }

    public Mono<Long> countWaiting(String group) {
        return countOf("waiting", group);
    }

    private static Page<PersonSummary> page(
            FoundIds found, List<PersonSummary> people, Paging paging) {
        return found.page(people, paging);
    }

    private Mono<FoundIds> found(
            String group,
            Function<SearchPredicateFactory, BooleanPredicateClausesStep<?, ?>> among,
            Paging paging) {
        return index.query(session -> {
            return FoundIds.of(
                    session.search(PersonEntry.class)
                            .select(f -> f.id(String.class))
                            .where(f ->
                                    among.apply(f)
                                            .must(
                                                    f.match()
                                                            .field("groups")
                                                            .matching(group)
                                                            .constantScore())
                                            .should(Directory.prefer(f, "organises", group, 2)))
                            .sort(f -> f.score().then().field("since").desc())
                            .fetch(paging.offset(), paging.limit()));
        });
    }

    /** Member ids of those who belong to any of the groups, listed or not; at most 10,000. */
    public Mono<List<String>> ids(Collection<String> groups) {
        return idsBy("groups", groups);
    }

    /** Whoever organises a group is named with it, listed or not. */
    public Mono<List<PersonSummary>> organisers(String group, Locale language) {
        return organiserIds(List.of(group)).flatMap(ids -> everyone(ids, language));
    }

    /** Ids of those who organise any of the groups, listed or not. */
    public Mono<List<String>> organiserIds(List<String> groups) {
        return groups.isEmpty()
                ? Mono.just(List.of())
                : index.query(session ->
                        session.search(PersonEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f -> f.terms().field("organises").matchingAny(groups))
                                .sort(f -> f.field("since"))
                                .fetchHits(MOST_ORGANISERS));
    }

    /** The same of any number of groups, in no order; at most 10,000. */
    public Mono<List<String>> everyOrganiserId(Collection<String> groups) {
        return idsBy("organises", groups);
    }

    private Mono<List<String>> idsBy(String field, Collection<String> groups) {
        return groups.isEmpty()
                ? Mono.just(List.of())
                : index.query(session ->
                        session.search(PersonEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f -> f.terms().field(field).matchingAny(groups))
                                .fetchHits(MOST_MEMBERS));
    }

    private Mono<Long> countOf(String field, String group) {
        return index.query(session ->
                session.search(PersonEntry.class)
                        .where(f -> f.match().field(field).matching(group))
                        .fetchTotalHitCount());
    }
}
