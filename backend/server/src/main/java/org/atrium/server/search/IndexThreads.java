package org.atrium.server.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The threads that are inside the index. They are never interrupted, as Lucene's files are closed
 * for everybody when a thread is interrupted while it reads or writes one: what nobody waits for
 * any longer is left out while it is still in the queue, and comes to its end when it is not.
 */
final class IndexThreads {

    private static final int WAITING = 2_000;
    private static final int SECONDS_TO_FINISH = 10;

    private volatile @Nullable ExecutorService threads;

    void open() {
        var most = Math.max(2, Runtime.getRuntime().availableProcessors());
        var queue = new LinkedBlockingQueue<Runnable>(WAITING);
        var naming = Thread.ofPlatform().daemon().name("search-", 1).factory();
        threads = new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, queue, naming);
    }

    /** A null result is an empty Mono. */
    <R> Mono<R> run(Supplier<@Nullable R> work) {
        return Mono.<R>create(
                        sink -> {
                            var cancelled = new AtomicBoolean();
                            sink.onCancel(() -> cancelled.set(true));
                            running()
                                    .execute(() -> {
                                        if (!cancelled.get()) {
                                            run(work, sink);
                                        }
                                    });
                        })
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new Refusal.Unavailable("search.busy").refused());
    }

    private ExecutorService running() {
        var open = threads;
        if (open == null) {
            throw new Refusal.Unavailable("search.closed").refused();
        }
        return open;
    }

    private static <R> void run(Supplier<@Nullable R> work, MonoSink<R> sink) {
        try {
            sink.success(work.get());
        } catch (Throwable failure) {
            sink.error(failure);
        }
    }

    /** Waits for what is under way. */
    void close() {
        var open = threads;
        threads = null;
        if (open == null) {
            return;
        }
        open.shutdown();
        try {
            open.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
