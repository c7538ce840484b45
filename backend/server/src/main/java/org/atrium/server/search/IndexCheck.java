package org.atrium.server.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares the index with the record, entry by entry, while the site serves. What is not the same
 * may only be on its way: it counts when it is still not the same after ten seconds.
 */
@Component
public class IndexCheck {

    private static final int CHUNK = 250;

    /** Beyond that there is no point in listing: the index is to be built anew. */
    private static final int MOST_DOUBTS = 10_000;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOOKS = 20;

    private final SearchIndex index;

    IndexCheck(SearchIndex index) {
        this.index = index;
    }

    /**
     * How far the comparison of a kind of entry is.
     *
     * @param compared entries of the record so far
     * @param drift null until the end of the kind
     */
    public record Step(
            String kind, long compared, long total, @Nullable Drift drift, long repaired) {}

    /** Ids that are not the same in the index and the record. */
    public record Drift(Set<String> missing, Set<String> gone, Set<String> different) {

        public boolean isNone() {
            return missing.isEmpty() && gone.isEmpty() && different.isEmpty();
        }

        Set<String> ids() {
            return Stream.of(missing, gone, different)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * @param repair put right what is not the same
     */
    public Flux<Step> run(boolean repair) {
        return Flux.fromIterable(index.everythingIndexed()).concatMap(kind -> check(kind, repair));
    }

    private <E> Flux<Step> check(Indexed<E> kind, boolean repair) {
        var doubts = new LinkedHashSet<String>();
        return kind.count()
                .flatMapMany(total ->
                        kind.all()
                                .buffer(CHUNK)
                                .concatMap(chunk -> doubtful(kind, chunk, doubts))
                                .scan(Long::sum)
                                .map(compared -> step(kind, compared, total))
                                .concatWith(Flux.defer(() -> end(kind, total, doubts, repair))));
    }

    private static Step step(Indexed<?> kind, long compared, long total) {
        return new Step(name(kind), compared, Math.max(compared, total), null, 0);
    }

    private <E> Flux<Step> end(Indexed<E> kind, long total, Set<String> doubts, boolean repair) {
        return indexedIds(kind)
                .flatMapIterable(ids -> ids)
                .buffer(CHUNK)
                .concatMap(ids -> gone(kind, ids, doubts))
                .then(settled(kind, doubts, LOOKS))
                .flatMap(drift ->
                        repair && !drift.isNone()
                                ? index.refresh(kind, drift.ids())
                                        .then(drift(kind, drift.ids()))
                                        .map(left -> drift.ids().size() - left.ids().size())
                                        .map(repaired ->
                                                new Step(name(kind), total, total, drift, repaired))
                                : Mono.just(new Step(name(kind), total, total, drift, 0)))
                .flux();
    }

    /** `QuestionEntry` is `question`. */
    private static String name(Indexed<?> kind) {
        return kind.type()
                .getSimpleName()
                .replaceFirst("(Search)?Entry$", "")
                .toLowerCase(Locale.ROOT);
    }

    private <E> Mono<Long> doubtful(Indexed<E> kind, List<E> chunk, Set<String> doubts) {
        var record = digests(chunk);
        return digests(kind, record.keySet())
                .doOnNext(indexed ->
                        record.forEach((id, digest) -> {
                            if (!digest.equals(indexed.get(id))) {
                                doubt(doubts, id);
                            }
                        }))
                .thenReturn((long) chunk.size());
    }

    private static void doubt(Set<String> doubts, String id) {
        if (doubts.size() < MOST_DOUBTS) {
            doubts.add(id);
        }
    }

    private <E> Mono<Void> gone(Indexed<E> kind, List<String> ids, Set<String> doubts) {
        return kind.byIds(ids)
                .map(IndexCheck::id)
                .collect(Collectors.toSet())
                .doOnNext(there ->
                        ids.stream()
                                .filter(id -> !there.contains(id))
                                .forEach(id -> doubt(doubts, id)))
                .then();
    }

    private Mono<Drift> settled(Indexed<?> kind, Set<String> doubts, int looks) {
        return Mono.defer(() -> drift(kind, doubts))
                .flatMap(drift ->
                        drift.isNone() || looks == 0
                                ? Mono.just(drift)
                                : Mono.delay(PAUSE).then(settled(kind, drift.ids(), looks - 1)));
    }

    private <E> Mono<Drift> drift(Indexed<E> kind, Set<String> doubts) {
        return Flux.fromIterable(doubts)
                .buffer(CHUNK)
                .concatMap(ids ->
                        Mono.zip(
                                kind.byIds(ids).collectList().map(IndexCheck::digests),
                                digests(kind, ids),
                                (record, indexed) -> drift(ids, record, indexed)))
                .reduce(new Drift(Set.of(), Set.of(), Set.of()), IndexCheck::both);
    }

    private static Drift drift(
            List<String> ids, Map<String, String> record, Map<String, String> indexed) {
        var missing = new LinkedHashSet<String>();
        var gone = new LinkedHashSet<String>();
        var different = new LinkedHashSet<String>();
        for (var id : ids) {
            var digest = record.get(id);
            if (digest == null) {
                if (indexed.containsKey(id)) {
                    gone.add(id);
                }
            } else if (!indexed.containsKey(id)) {
                missing.add(id);
            } else if (!digest.equals(indexed.get(id))) {
                different.add(id);
            }
        }
        return new Drift(missing, gone, different);
    }

    private static Drift both(Drift one, Drift other) {
        return new Drift(
                union(one.missing, other.missing),
                union(one.gone, other.gone),
                union(one.different, other.different));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> digests(List<?> entries) {
        var digests = new HashMap<String, String>();
        entries.forEach(entry -> digests.put(id(entry), EntryDigest.of(entry)));
        return digests;
    }

    /** The id is the first component of every entry. */
    private static String id(Object entry) {
        try {
            var accessor = entry.getClass().getRecordComponents()[0].getAccessor();
            accessor.setAccessible(true);
            return String.valueOf(accessor.invoke(entry));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Mono<Map<String, String>> digests(Indexed<?> kind, Collection<String> ids) {
        return index.query(session -> digests(session, kind.type(), ids));
    }

    private static Map<String, String> digests(
            SearchSession session, Class<?> type, Collection<String> ids) {
        var digests = new HashMap<String, String>();
        session.search(type)
                .select(f ->
                        f.composite()
                                .from(f.id(String.class), f.field(EntryDigest.FIELD, String.class))
                                .asList())
                .where(f -> f.id().matchingAny(ids))
                .fetchHits(ids.size())
                .forEach(
                        row -> digests.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
        return digests;
    }

    private Mono<List<String>> indexedIds(Indexed<?> kind) {
        return index.query(session -> indexedIds(session, kind.type()));
    }

    private static List<String> indexedIds(SearchSession session, Class<?> type) {
        var ids = new ArrayList<String>();
        try (var scroll =
                session.search(type)
                        .select(f -> f.id(String.class))
                        .where(f -> f.matchAll())
                        .scroll(CHUNK)) {
            for (var page = scroll.next(); page.hasHits(); page = scroll.next()) {
                ids.addAll(page.hits());
            }
        }
        return ids;
    }
}
