package org.atrium.server.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.shared.Page;
import org.atrium.server.platform.ReferenceData;
import org.atrium.server.platform.StartTask;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.WordPrefixes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The directory of organisations; loaded at start and kept in memory. */
@Component
@Order(21)
public class Organisations implements StartTask {

    private static final String COLLECTION = "organisations";
    private static final int FORMAT = 1;

    private final ReferenceData reference;
    private final ReactiveMongoOperations mongo;
    private final Areas areas;
    private volatile Map<String, OrganisationEntry> byId = Map.of();

    Organisations(ReferenceData reference, ReactiveMongoOperations mongo, Areas areas) {
        this.reference = reference;
        this.mongo = mongo;
        this.areas = areas;
    }

    /**
     * @param countries where it is at home, the seat first
     * @param website absolute address
     * @param status `recognised`, `former`, `partner`
     * @param edited fields that people changed; the loader leaves them alone
     */
    @Document(COLLECTION)
    record OrganisationEntry(
            @Id String id,
            String name,
            String kind,
            @Nullable String country,
            List<String> countries,
            List<String> languages,
            @Nullable String website,
            String theme,
            String status,
            @Nullable Set<String> edited) {

        static OrganisationEntry of(Affiliate row) {
            return new OrganisationEntry(
                    row.code(),
                    row.name(),
                    row.kind(),
                    row.country(),
                    row.countries(),
                    row.languages(),
                    row.website() == null ? null : "https://" + row.website() + "/",
                    row.theme(),
                    row.status(),
                    null);
        }
    }

    @Override
    public Mono<Void> run() {
        return reference
                .load(
                        COLLECTION,
                        FORMAT,
                        List.of(Affiliate.FILE),
                        texts -> Affiliate.in(texts).stream().map(OrganisationEntry::of).toList())
                .thenMany(mongo.findAll(OrganisationEntry.class))
                .collectMap(OrganisationEntry::id)
                .doOnNext(read -> byId = Map.copyOf(read))
                .then();
    }

    public boolean isKnown(String id) {
        return byId.containsKey(id);
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::organisation);
    }

    /** Those that have their place in the group itself, by name, without former ones. */
    public List<Organisation> placedIn(String group, Locale language) {
        return byId.values().stream()
                .filter(entry -> !"former".equals(entry.status()))
                .map(this::organisation)
                .filter(organisation -> organisation.groups().contains(group))
                .sorted(Comparator.comparing(Organisation::name, Collator.getInstance(language)))
                .toList();
    }

    Page<Organisation> page(
            @Nullable String q,
            @Nullable String country,
            @Nullable String group,
            Paging paging,
            Locale language) {
        record Ranked(int rank, Organisation organisation) {}
        var words = WordPrefixes.of(q == null ? "" : q);
        var found = new ArrayList<Ranked>();
        for (var entry : byId.values()) {
            var rank = words.isEmpty() ? 0 : words.rank(List.of(entry.name(), entry.theme()));
            if (rank == WordPrefixes.NO_MATCH
                    || (country != null && !entry.countries().contains(country))) {
                continue;
            }
            var organisation = organisation(entry);
            if (group == null || organisation.groups().contains(group)) {
                found.add(new Ranked(rank, organisation));
            }
        }
        var byName =
                Comparator.comparing(
                        (Ranked ranked) -> ranked.organisation().name(),
                        Collator.getInstance(language));
        var items =
                found.stream()
                        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(byName))
                        .skip(paging.offset())
                        .limit(paging.limit())
                        .map(Ranked::organisation)
                        .toList();
        return paging.page(items, found.size());
    }

    /** Counts by kind, for tests and logs. */
    Map<String, Long> kinds() {
        var counts = new HashMap<String, Long>();
        byId.values().forEach(entry -> counts.merge(entry.kind(), 1L, Long::sum));
        return counts;
    }

    private Organisation organisation(OrganisationEntry entry) {
        return new Organisation(
                entry.id(),
                entry.name(),
                entry.kind(),
                entry.country(),
                entry.languages(),
                entry.website(),
                areas.placeOf(entry.id(), entry.countries()));
    }
}
