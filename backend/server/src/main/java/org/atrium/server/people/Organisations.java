package org.atrium.server.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.platform.ReferenceData;
import org.atrium.server.platform.StartTask;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.WordPrefixes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The directory of organisations; loaded at start and kept in memory, and each read again when
 * somebody changed it, here or on another server.
 */
@Component
@Order(21)
public class Organisations implements StartTask, FactReader {

    static final String KIND = "kind";
    static final String COUNTRY = "country";

    private static final int FORMAT = 1;
    private static final int MOST_NAMED = 5;

    private final ReferenceData reference;
    private final ReactiveMongoOperations mongo;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Map<String, OrganisationEntry> byId = new ConcurrentHashMap<>();

    Organisations(
            ReferenceData reference,
            ReactiveMongoOperations mongo,
            Areas areas,
            Vocabulary vocabulary) {
        this.reference = reference;
        this.mongo = mongo;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /**
     * @param kinds any of them; empty for all
     */
    record Wanted(
            @Nullable String q,
            List<String> kinds,
            @Nullable String country,
            @Nullable String group) {

        static Wanted of(@Nullable String q) {
            return new Wanted(q, List.of(), null, null);
        }

        private boolean isOfKind(OrganisationEntry entry) {
            return kinds.isEmpty() || kinds.contains(entry.kind());
        }

        private boolean isIn(OrganisationEntry entry) {
            return country == null || entry.countries().contains(country);
        }
    }

    private record Ranked(int rank, OrganisationEntry entry) {}

    @Override
    public Mono<Void> run() {
        return reference
                .load(
                        OrganisationEntry.COLLECTION,
                        FORMAT,
                        List.of(Affiliate.FILE),
                        texts -> Affiliate.in(texts).stream().map(OrganisationEntry::of).toList())
                .then(Mono.defer(() -> remember(new Query())));
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        var changed =
                facts.stream()
                        .filter(fact -> OrganisationEditing.FACTS.contains(fact.type()))
                        .map(Fact::subject)
                        .collect(Collectors.toSet());
        return changed.isEmpty() ? Mono.empty() : remember(byIds(changed));
    }

    private static Query byIds(Collection<String> ids) {
        return Query.query(Criteria.where("_id").in(ids));
    }

    private Mono<Void> remember(Query which) {
        which.fields().exclude(OrganisationEntry.HISTORY);
        return mongo.find(which, OrganisationEntry.class).doOnNext(this::remember).then();
    }

    /** What was read earlier does not go over what was read later. */
    void remember(OrganisationEntry read) {
        byId.merge(read.id(), read, (there, now) -> now.version() < there.version() ? there : now);
    }

    public boolean isKnown(String id) {
        return byId.containsKey(id);
    }

    /** What something else may name: at most five that there are. */
    public Checks check(Checks checks, String field, List<String> ids) {
        ids.stream()
                .filter(id -> !isKnown(id))
                .forEach(id -> checks.that(false, field, "organisation.unknown", id));
        return checks.size(field, ids, 0, MOST_NAMED);
    }

    /** Those of them that there are, in their order. */
    public List<Label> named(List<String> ids) {
        return ids.stream()
                .flatMap(id -> entry(id).stream())
                .map(entry -> new Label(entry.id(), entry.name()))
                .toList();
    }

    Optional<OrganisationEntry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Stream<OrganisationEntry> all() {
        return byId.values().stream();
    }

    public Optional<Organisation> find(String id, Locale language) {
        return entry(id).map(entry -> organisation(entry, language));
    }

    /** Slugs of the groups that it has its place in, nearest first. */
    List<String> placeOf(OrganisationEntry entry) {
        return areas.placeOf(entry.id(), entry.countries());
    }

    /** Those that have their place in the group itself, by name, without former ones. */
    public List<Organisation> placedIn(String group, Locale language) {
        return all().filter(entry -> !OrganisationEntry.FORMER.equals(entry.status()))
                .map(entry -> organisation(entry, language))
                .filter(organisation -> organisation.groups().contains(group))
                .sorted(Comparator.comparing(Organisation::name, Collator.getInstance(language)))
                .toList();
    }

    /**
     * @param facets of {@link #KIND} and {@link #COUNTRY}
     */
    Page<Organisation> page(Wanted wanted, List<String> facets, Paging paging, Locale language) {
        var named = named(wanted);
        var found =
                named.stream()
                        .filter(one -> wanted.isOfKind(one.entry()) && wanted.isIn(one.entry()))
                        .toList();
        var byName =
                Comparator.comparing(
                        (Ranked ranked) -> ranked.entry().name(), Collator.getInstance(language));
        var items =
                found.stream()
                        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(byName))
                        .skip(paging.offset())
                        .limit(paging.limit())
                        .map(ranked -> organisation(ranked.entry(), language))
                        .toList();
        return new Page<>(
                items,
                paging.next(items.size(), found.size()),
                found.size(),
                facets.isEmpty() ? null : facets(named, wanted, facets, language));
    }

    /** Those that the words find, in the group. */
    private List<Ranked> named(Wanted wanted) {
        var words = WordPrefixes.of(wanted.q() == null ? "" : wanted.q());
        var group = wanted.group();
        var found = new ArrayList<Ranked>();
        for (var entry : byId.values()) {
            var rank = words.isEmpty() ? 0 : words.rank(texts(entry));
            if (rank != WordPrefixes.NO_MATCH
                    && (group == null || placeOf(entry).contains(group))) {
                found.add(new Ranked(rank, entry));
            }
        }
        return found;
    }

    private static List<String> texts(OrganisationEntry entry) {
        return Stream.concat(entry.allNames().stream(), Stream.of(entry.theme())).toList();
    }

    private Map<String, List<Facet>> facets(
            List<Ranked> named, Wanted wanted, List<String> facets, Locale language) {
        var counted = new LinkedHashMap<String, List<Facet>>();
        if (facets.contains(KIND)) {
            counted.put(
                    KIND,
                    count(
                            named,
                            wanted::isIn,
                            entry -> List.of(entry.kind()),
                            code -> vocabulary.kind(code, language).label(),
                            language));
        }
        if (facets.contains(COUNTRY)) {
            counted.put(
                    COUNTRY,
                    count(
                            named,
                            wanted::isOfKind,
                            OrganisationEntry::countries,
                            code -> Locale.of("", code).getDisplayCountry(language),
                            language));
        }
        return counted;
    }

    private static List<Facet> count(
            List<Ranked> named,
            Predicate<OrganisationEntry> others,
            Function<OrganisationEntry, List<String>> values,
            Function<String, String> label,
            Locale language) {
        var counts = new HashMap<String, Long>();
        named.stream()
                .map(Ranked::entry)
                .filter(others)
                .flatMap(entry -> values.apply(entry).stream())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new Facet(one.getKey(), label.apply(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Facet::label, Collator.getInstance(language)))
                .toList();
    }

    private Organisation organisation(OrganisationEntry entry, Locale language) {
        return new Organisation(
                entry.id(),
                entry.name(),
                vocabulary.kind(entry.kind(), language),
                entry.country(),
                entry.languages(),
                entry.website(),
                placeOf(entry),
                entry.status());
    }
}
