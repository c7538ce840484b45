package org.atrium.server.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atrium.server.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds the index again at start when it is missing or has other fields, while the site serves.
 */
@Component
class IndexRebuild implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
    private static final int BATCH = 250;
    private static final int AFTER_START_TASKS = 0;

    private final SearchIndex index;
    private final IndexMarker marker;
    private final IndexLoss loss;
    private final IndexProgress progress;
    private final Background background;
    private volatile boolean started;

    IndexRebuild(
            SearchIndex index,
            IndexMarker marker,
            IndexLoss loss,
            IndexProgress progress,
            Background background) {
        this.index = index;
        this.loss = loss;
        this.marker = marker;
        this.progress = progress;
        this.background = background;
    }

    @Override
    public void start() {
        started = true;
        background.start("Rebuilding the search index", rebuildIfNeeded());
    }

    /** Something happened, so the storage can be written again, and most likely the index. */
    void rebuildWhatWasLost() {
        if (loss.take()) {
            background.start(
                    "Rebuilding the search index after a loss",
                    rebuild(IndexMarker.fingerprint(index.mapping()))
                            .doOnError(again -> loss.happened()));
        }
    }

    private Mono<Void> rebuildIfNeeded() {
        var wanted = IndexMarker.fingerprint(index.mapping());
        return marker.read()
                .defaultIfEmpty("")
                .filter(wanted::equals)
                .doOnNext(same -> progress.ready())
                .switchIfEmpty(Mono.defer(() -> rebuild(wanted).thenReturn(wanted)))
                .then();
    }

    Mono<Void> rebuild(String fingerprint) {
        var begun = Instant.now();
        var everything = index.everythingIndexed();
        return marker.remove()
                .then(Flux.fromIterable(everything).concatMap(Indexed::count).reduce(0L, Long::sum))
                .doOnNext(progress::begin)
                .then(
                        index.once(session -> {
                            session.schemaManager(Object.class).dropAndCreate();
                            return true;
                        }))
                .thenMany(Flux.fromIterable(everything).concatMap(this::addAll))
                .then(
                        index.once(session -> {
                            session.workspace(Object.class).flush();
                            session.workspace(Object.class).refresh();
                            return true;
                        }))
                .then(Mono.defer(this::readAgainWhatChanged))
                .then(marker.write(fingerprint))
                .then(Mono.fromRunnable(() -> finish(begun)));
    }

    private <E> Mono<Void> addAll(Indexed<E> indexed) {
        return indexed.all()
                .buffer(BATCH)
                .concatMap(batch -> index.add(batch).then(advance(batch)))
                .then();
    }

    private Mono<Void> advance(List<?> batch) {
        return Mono.fromRunnable(() -> progress.advance(batch.size()));
    }

    private Mono<Void> readAgainWhatChanged() {
        return Flux.fromIterable(progress.end().entrySet())
                .concatMap(changed -> index.refresh(changed.getKey(), changed.getValue()))
                .then();
    }

    private void finish(Instant begun) {
        progress.ready();
        LOG.info(
                "Search index built: {} entries in {} ms",
                progress.state().done(),
                Duration.between(begun, Instant.now()).toMillis());
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return AFTER_START_TASKS;
    }
}
