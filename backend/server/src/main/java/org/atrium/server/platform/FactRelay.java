package org.atrium.server.platform;

import com.mongodb.MongoBulkWriteException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Copies pending facts of changed documents to the collection `facts` and clears them; picks up
 * what a crash left.
 */
@Component
public class FactRelay implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FactRelay.class);
    private static final int BATCH = 256;
    private static final Duration GATHER = Duration.ofMillis(5);

    private final ReactiveMongoOperations mongo;
    private final FactTail tail;
    private final List<FactSource> sources;
    private final Sinks.Many<Pending> queue = Sinks.many().unicast().onBackpressureBuffer();
    private final Disposable worker;

    /**
     * @param facts as the document held them when they were read
     */
    private record Pending(String collection, String id, List<Fact> facts) {}

    FactRelay(ReactiveMongoOperations mongo, FactTail tail, List<FactSource> sources) {
        this.mongo = mongo;
        this.tail = tail;
        this.sources = sources;
        this.worker =
                queue.asFlux()
                        .bufferTimeout(BATCH, GATHER, true)
                        .concatMap(batch ->
                                deliver(batch)
                                        .retryWhen(
                                                Retry.backoff(
                                                                Long.MAX_VALUE,
                                                                Duration.ofMillis(200))
                                                        .maxBackoff(Duration.ofSeconds(10))
                                                        .doBeforeRetry(signal ->
                                                                LOG.warn(
                                                                        "Facts wait for storage",
                                                                        signal.failure()))))
                        .subscribe();
    }

    /** Takes over the facts of a document that was just written; returns at once. */
    public void relay(String collection, String id, List<Fact> pending) {
        if (!pending.isEmpty()) {
            queue.emitNext(
                    new Pending(collection, id, List.copyOf(pending)),
                    Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void relayWhatACrashLeft() {
        Flux.fromIterable(sources)
                .concatMap(source -> leftIn(source.collection()))
                .subscribe(
                        left -> relay(left.collection(), left.id(), left.facts()),
                        failure -> LOG.error("Facts left by a crash could not be read", failure));
    }

    private Flux<Pending> leftIn(String collection) {
        var left = Query.query(Criteria.where(Fact.PENDING + ".0").exists(true));
        left.fields().include(Fact.PENDING);
        return mongo.find(left, Document.class, collection)
                .map(document ->
                        new Pending(
                                collection,
                                String.valueOf(document.get("_id")),
                                document.getList(Fact.PENDING, Document.class).stream()
                                        .map(fact -> mongo.getConverter().read(Fact.class, fact))
                                        .toList()));
    }

    private Mono<Void> deliver(List<Pending> batch) {
        var facts =
                batch.stream()
                        .flatMap(pending -> pending.facts().stream())
                        .collect(Collectors.toMap(Fact::id, fact -> fact, (one, same) -> one))
                        .values();
        var oldest = facts.stream().map(Fact::id).min(Comparator.naturalOrder()).orElseThrow();
        return mongo.bulkOps(BulkMode.UNORDERED, Fact.class)
                .insert(List.copyOf(facts))
                .execute()
                .then()
                .onErrorResume(FactRelay::isOnlyDuplicates, known -> Mono.empty())
                .then(Mono.fromRunnable(() -> tail.poke(oldest)))
                .thenMany(Flux.fromIterable(byCollection(batch).entrySet()))
                .concatMap(written -> clear(written.getKey(), written.getValue()))
                .then();
    }

    private static Map<String, List<Pending>> byCollection(List<Pending> batch) {
        return batch.stream().collect(Collectors.groupingBy(Pending::collection));
    }

    private Mono<Void> clear(String collection, List<Pending> written) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, collection);
        for (var pending : written) {
            var ids = pending.facts().stream().map(Fact::id).toList();
            bulk.updateOne(
                    Query.query(Criteria.where("_id").is(pending.id())),
                    new Update().pull(Fact.PENDING, Query.query(Criteria.where("_id").in(ids))));
        }
        return bulk.execute().then();
    }

    private static boolean isOnlyDuplicates(Throwable failure) {
        if (failure instanceof DuplicateKeyException) {
            return true;
        }
        var cause = failure instanceof MongoBulkWriteException ? failure : failure.getCause();
        return cause instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == 11000);
    }

    @Override
    public void destroy() {
        worker.dispose();
    }
}
