package org.atrium.server.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Does one piece of work after the other. What arrives while a piece is under way waits and is done
 * together, so that many small writes become few larger ones without anybody waiting for company.
 */
public final class Lane<T> {

    private final int most;
    private final Function<List<T>, Mono<Void>> work;
    private final ConcurrentLinkedQueue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inLane = new AtomicInteger();

    private record Waiting<T>(T item, Sinks.Empty<Void> done) {}

    /**
     * @param most how many items are done together at most
     */
    public Lane(int most, Function<List<T>, Mono<Void>> work) {
        this.most = most;
        this.work = work;
    }

    /** Completes when the item was worked on; fails when that failed. */
    public Mono<Void> enter(T item) {
        return Mono.defer(() -> {
            var waiting = new Waiting<T>(item, Sinks.empty());
            queue.add(waiting);
            if (inLane.getAndIncrement() == 0) {
                var more = new AtomicBoolean();
                Mono.defer(() -> turn(more)).repeat(more::get).subscribe();
            }
            return waiting.done().asMono();
        });
    }

    private Mono<Void> turn(AtomicBoolean more) {
        var batch = new ArrayList<Waiting<T>>();
        while (batch.size() < most && queue.peek() != null) {
            batch.add(queue.remove());
        }
        return Mono.defer(() -> work.apply(batch.stream().map(Waiting::item).toList()))
                .doOnSuccess(nothing -> batch.forEach(waiting -> waiting.done().tryEmitEmpty()))
                .onErrorResume(failure -> {
                    batch.forEach(waiting -> waiting.done().tryEmitError(failure));
                    return Mono.empty();
                })
                .then(Mono.fromRunnable(() -> more.set(inLane.addAndGet(-batch.size()) > 0)));
    }
}
