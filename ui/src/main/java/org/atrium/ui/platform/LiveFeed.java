package org.atrium.ui.platform;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.NotificationsApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The one subscription of this process to what happens at the backend. It comes back by itself, and
 * goes on after the last event that arrived.
 */
@Component
public class LiveFeed {

    /**
     * On whose behalf and from where the feed goes on.
     *
     * @param secret the ui's own; empty for what visitors may know
     * @param lastId empty for from now on
     */
    record From(String secret, String lastId) {

        @Override
        public String toString() {
            return "From[lastId=" + lastId + "]";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    /** The backend says something every 15 s; silence longer than this means a dead connection. */
    private static final Duration SILENCE = Duration.ofSeconds(50);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final NotificationsApi api;
    private final UiProperties properties;
    private volatile String lastId = "";

    LiveFeed(NotificationsApi api, UiProperties properties) {
        this.api = api;
        this.properties = properties;
    }

    /**
     * Subscribes until the result is disposed of. Both are called on a thread that must not wait.
     *
     * @param connected true whenever events begin to arrive, false whenever they stop
     */
    public Disposable open(Consumer<LiveEvent> events, Consumer<Boolean> connected) {
        return Flux.defer(this::subscription)
                .doOnNext(item -> connected.accept(true))
                .doOnTerminate(() -> connected.accept(false))
                .doOnError(failure -> LOG.debug("Live events stopped: {}", failure.toString()))
                .concatWith(Mono.error(() -> new TimeoutException("The backend ended the feed")))
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                                .maxBackoff(LONGEST_WAIT)
                                .transientErrors(true))
                .subscribe(
                        item -> deliver(item, events),
                        failure -> LOG.error("Live events stopped for good", failure));
    }

    private Flux<ServerSentEvent<LiveEvent>> subscription() {
        var from = new From(properties.uiSecret(), lastId);
        return api.live().timeout(SILENCE).contextWrite(context -> context.put(From.class, from));
    }

    private void deliver(ServerSentEvent<LiveEvent> item, Consumer<LiveEvent> events) {
        var event = item.data();
        if (event != null) {
            lastId = event.id();
            events.accept(event);
        }
    }
}
