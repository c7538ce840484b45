package org.atrium.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.atrium.server.shared.Ids;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Reads `facts` by id and hands them to the readers. Other nodes' clocks and late copies are caught
 * by reading an overlap again; what was handed over already is remembered for as long as the
 * overlap reaches.
 */
@Component
public class FactTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FactTail.class);
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SAVE = Duration.ofSeconds(2);
    private static final int BATCH = 500;

    /** Pages that wait for a reader. */
    private static final int WAITING = 32;

    private static final int REMEMBERED = 50_000;
    private static final String CHECKPOINTS = "checkpoints";
    private static final String CHECKPOINT = "facts";
    private static final String NONE = "~";

    private final ReactiveMongoOperations mongo;
    private final ObjectProvider<FactReader> readers;
    private final Sinks.Many<Boolean> pokes =
            Sinks.many().multicast().onBackpressureBuffer(1, false);
    private final AtomicReference<String> oldestNew = new AtomicReference<>(NONE);
    private final Map<String, Boolean> handedOver =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private volatile Disposable running = () -> {};
    private volatile boolean started;
    private String position = "";
    private String lastDone = "";
    private Instant savedAt = Instant.EPOCH;

    FactTail(ReactiveMongoOperations mongo, ObjectProvider<FactReader> readers) {
        this.mongo = mongo;
        this.readers = readers;
    }

    /**
     * There is something new; reads it at once instead of at the next poll, however old it is.
     *
     * @param oldest id of the oldest new fact
     */
    void poke(String oldest) {
        oldestNew.accumulateAndGet(oldest, (one, other) -> one.compareTo(other) < 0 ? one : other);
        pokes.tryEmitNext(false);
    }

    @Override
    public void start() {
        started = true;
        running =
                loadPosition()
                        .thenMany(Flux.defer(this::handOver))
                        .retryWhen(
                                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                        .maxBackoff(Duration.ofSeconds(5))
                                        .doBeforeRetry(signal ->
                                                LOG.warn(
                                                        "Reading facts again after a failure",
                                                        signal.failure())))
                        .subscribe();
    }

    /** What was under way when something failed is handed over again. */
    private Mono<Void> loadPosition() {
        return mongo.findById(CHECKPOINT, Document.class, CHECKPOINTS)
                .map(saved -> saved.getString("position"))
                .defaultIfEmpty("")
                .doOnNext(saved -> {
                    position = saved;
                    handedOver.clear();
                })
                .then();
    }

    /**
     * Each reader is at one page while the reader before it is at the next, so that a slow one
     * holds up the index only when some pages wait for it.
     */
    private Flux<Void> handOver() {
        var pages =
                Flux.merge(
                                Flux.interval(Duration.ZERO, POLL)
                                        .onBackpressureDrop()
                                        .map(poll -> true),
                                pokes.asFlux().onBackpressureLatest())
                        .concatMap(this::newPages, 1);
        for (var reader : readers.orderedStream().toList()) {
            pages = pages.concatMap(page -> reader.read(page).thenReturn(page), WAITING);
        }
        return pages.concatMap(this::savePosition);
    }

    /**
     * @param others whether to look for late facts of other nodes too
     */
    private Flux<List<Fact>> newPages(boolean others) {
        return page(since(others))
                .expand(page -> page.size() < BATCH ? Mono.empty() : page(page.getLast().id()))
                .map(this::fresh)
                .filter(page -> !page.isEmpty())
                .doOnNext(this::remember);
    }

    private String since(boolean others) {
        if (position.isEmpty()) {
            return position;
        }
        var oldest = oldestNew.getAndSet(NONE);
        var since = others ? overlapped(position) : position;
        return oldest.compareTo(since) <= 0 ? Ids.floor(Ids.time(oldest).minusMillis(1)) : since;
    }

    private Mono<List<Fact>> page(String after) {
        var query = Query.query(Criteria.where("_id").gt(after)).with(Sort.by("_id")).limit(BATCH);
        return mongo.find(query, Fact.class).collectList().filter(found -> !found.isEmpty());
    }

    private List<Fact> fresh(List<Fact> page) {
        return page.stream().filter(fact -> !handedOver.containsKey(fact.id())).toList();
    }

    private void remember(List<Fact> facts) {
        facts.forEach(fact -> handedOver.put(fact.id(), true));
        var last = facts.getLast().id();
        if (last.compareTo(position) > 0) {
            position = last;
        }
    }

    /** Saves what was done at the last time: by now the index has it on disk. */
    private Mono<Void> savePosition(List<Fact> done) {
        var now = Instant.now();
        if (now.isBefore(savedAt.plus(SAVE))) {
            return Mono.empty();
        }
        savedAt = now;
        var safe = lastDone;
        lastDone = done.getLast().id();
        return safe.isEmpty()
                ? Mono.empty()
                : mongo.save(
                                new Document("_id", CHECKPOINT)
                                        .append("position", overlapped(safe)),
                                CHECKPOINTS)
                        .then();
    }

    private static String overlapped(String id) {
        return Ids.floor(Ids.time(id).minus(OVERLAP));
    }

    @Override
    public void stop() {
        started = false;
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
