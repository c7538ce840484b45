package org.atrium.server.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who belongs to which group, by the index. */
@Component
public class Members {

    private static final int MOST_GROUPS = 10_000;
    private static final int MOST_ORGANISERS = 50;

    private final SearchIndex index;
    private final PersonRows rows;

    Members(SearchIndex index, PersonRows rows) {
        this.index = index;
        this.rows = rows;
    }

    private record Found(List<String> ids, long total) {}

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

    public Mono<Long> countOrganisers(String group) {
        return countOf("organises", group);
    }

    /** The listed members, organisers first, then the newest. */
    public Mono<Page<PersonSummary>> page(String group, Paging paging, Locale language) {
        return index.query(
                        session -> {
                            var result =
                                    session.search(PersonEntry.class)
                                            .select(f -> f.id(String.class))
                                            .where(f ->
                                                    Directory.listed(f)
                                                            .must(
                                                                    f.match()
                                                                            .field("groups")
                                                                            .matching(group)
                                                                            .constantScore())
                                                            .should(
                                                                    Directory.prefer(
                                                                            f,
                                                                            "organises",
                                                                            group,
                                                                            2)))
                                            .sort(f -> f.score().then().field("since").desc())
                                            .fetch(paging.offset(), paging.limit());
                            return new Found(result.hits(), result.total().hitCount());
                        })
                .flatMap(found ->
                        rows.listed(found.ids(), Why.NOTHING, language)
                                .map(people ->
                                        new Page<>(
                                                people,
                                                paging.next(found.ids().size(), found.total()),
                                                found.total())));
    }

    /** Whoever organises a group is named with it, listed or not. */
    public Mono<List<PersonSummary>> organisers(String group, Locale language) {
        return organiserIds(List.of(group)).flatMap(ids -> rows.everyone(ids, language));
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

    private Mono<Long> countOf(String field, String group) {
        return index.query(session ->
                session.search(PersonEntry.class)
                        .where(f -> f.match().field(field).matching(group))
                        .fetchTotalHitCount());
    }
}
