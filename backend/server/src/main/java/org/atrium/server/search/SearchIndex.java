package org.atrium.server.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atrium.contract.search.IndexState;
import org.atrium.server.platform.Lane;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The index; every call runs on its own bounded threads. */
@Component
public class SearchIndex implements SmartLifecycle {

    /** Ahead of the start tasks, which may already change what is indexed. */
    private static final int PHASE = -2000;

    private static final int TOGETHER = 64;
    private static final int CHUNK = 200;
    private static final int AGAIN = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SearchSettings settings;
    private final ObjectProvider<Indexed<?>> indexed;
    private final IndexProgress progress;
    private final IndexLoss loss;
    private final Lane<Change<?>> changes = new Lane<>(TOGETHER, this::write);
    private final IndexThreads threads = new IndexThreads();
    private volatile @Nullable CloseableSearchMapping mapping;

    /**
     * @param ids of what must be read again
     * @param entries of what was just written, by id
     */
    private record Change<E>(Indexed<E> indexed, Collection<String> ids, Map<String, E> entries) {}

    SearchIndex(
            SearchSettings settings,
            ObjectProvider<Indexed<?>> indexed,
            IndexProgress progress,
            IndexLoss loss) {
        this.settings = settings;
        this.loss = loss;
        this.indexed = indexed;
        this.progress = progress;
    }

    /**
     * Asks the index. A null result is an empty Mono. While the index is being built its files are
     * replaced under those who read them; such a question is asked again.
     */
    public <R> Mono<R> query(Function<SearchSession, @Nullable R> query) {
        return once(query)
                .retryWhen(
                        Retry.fixedDelay(AGAIN, PAUSE)
                                .filter(failure ->
                                        !state().ready() && !(failure instanceof RefusedException))
                                .onRetryExhaustedThrow((retry, last) -> last.failure()));
    }

    /** Does something with the index that must not be done twice. */
    <R> Mono<R> once(Function<SearchSession, @Nullable R> work) {
        return threads.run(() -> {
            try (var session = mapping().createSession()) {
                return work.apply(session);
            }
        });
    }

    /** Reads these again and indexes them; visible to every search when complete. */
    public <E> Mono<Void> refresh(Indexed<E> indexed, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Mono.empty();
        }
        return changes.enter(new Change<>(indexed, List.copyOf(ids), Map.of()));
    }

    /**
     * Indexes what was written for the first time a moment ago, so that it need not be read again;
     * visible to every search when complete.
     */
    public <E> Mono<Void> put(Indexed<E> indexed, Map<String, E> entries) {
        if (entries.isEmpty()) {
            return Mono.empty();
        }
        return changes.enter(new Change<>(indexed, List.of(), Map.copyOf(entries)));
    }

    public IndexState state() {
        return progress.state();
    }

    List<Indexed<?>> everythingIndexed() {
        return indexed.orderedStream().toList();
    }

    SearchMapping mapping() {
        var open = mapping;
        if (open == null) {
            throw new Refusal.Unavailable("search.closed").refused();
        }
        return open;
    }

    /** Adds entries that are known not to be there yet. */
    Mono<Void> add(List<?> entries) {
        return this.<Boolean>once(
                        session -> {
                            entries.forEach(entry -> session.indexingPlan().add(entry));
                            return true;
                        })
                .then();
    }

    /**
     * A rebuild that began before the batch was written, or while it was, reads it again: it may
     * have emptied the index meanwhile, and added what the batch adds.
     */
    private Mono<Void> write(List<Change<?>> batch) {
        touched(batch);
        return Flux.fromStream(batch.stream().map(Change::indexed).distinct())
                // what is read again is at least as new as what was put at the same time
                .concatMap(
                        kind -> put(entriesOf(kind, batch)).then(write(kind, idsOf(kind, batch))))
                .then(Mono.fromRunnable(() -> touched(batch)));
    }

    private void touched(List<Change<?>> batch) {
        batch.forEach(change -> {
            progress.touched(change.indexed(), change.ids());
            progress.touched(change.indexed(), change.entries().keySet());
        });
    }

    private static List<?> entriesOf(Indexed<?> kind, List<Change<?>> batch) {
        return batch.stream()
                .filter(change -> change.indexed() == kind)
                .flatMap(change -> change.entries().values().stream())
                .toList();
    }

    private Mono<Void> put(List<?> entries) {
        return entries.isEmpty()
                ? Mono.empty()
                : this.<Boolean>once(
                                session -> {
                                    entries.forEach(session.indexingPlan()::addOrUpdate);
                                    return true;
                                })
                        .then();
    }

    private static List<String> idsOf(Indexed<?> kind, List<Change<?>> batch) {
        return batch.stream()
                .filter(change -> change.indexed() == kind)
                .flatMap(change -> change.ids().stream())
                .distinct()
                .toList();
    }

    private <E> Mono<Void> write(Indexed<E> kind, List<String> ids) {
        return Flux.fromIterable(ids)
                .buffer(CHUNK)
                .concatMap(chunk ->
                        kind.byIds(chunk)
                                .collectList()
                                .flatMap(entries -> replace(kind.type(), chunk, entries)))
                .then();
    }

    private <E> Mono<Void> replace(Class<E> type, List<String> ids, List<E> entries) {
        return this.<Boolean>once(
                        session -> {
                            var plan = session.indexingPlan();
                            ids.forEach(id -> plan.purge(type, id, null));
                            entries.forEach(plan::addOrUpdate);
                            return true;
                        })
                .then();
    }

    @Override
    public void start() {
        var types =
                everythingIndexed().stream()
                        .<Class<?>>map(Indexed::type)
                        .collect(Collectors.toSet());
        mapping = SearchMappings.open(settings, types, loss);
        threads.open();
    }

    @Override
    public void stop() {
        var open = mapping;
        threads.close();
        mapping = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return mapping != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
