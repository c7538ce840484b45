package org.atrium.server.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.server.identity.Viewer;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Streams of what happens. Whoever reads too slowly is let go instead of being waited for, and
 * comes back with the last event they got.
 */
@Component
@Order(30)
class LiveEvents implements FactReader, SmartLifecycle {

    /** Events that wait for one reader. */
    private static final int WAITING = 512;

    private static final int TOGETHER = 32;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration RESUMABLE = Duration.ofMinutes(5);
    private static final int RESUMED = 5_000;

    /** Ends a stream. */
    private static final ServerSentEvent<LiveEvent> TOO_SLOW =
            ServerSentEvent.<LiveEvent>builder().comment("too slow").build();

    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{13}");

    private final ReactiveMongoOperations mongo;
    private final Recipients recipients;
    private final LiveAudience audience;
    private final Sinks.Many<Happened> happening = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;

    LiveEvents(ReactiveMongoOperations mongo, Recipients recipients, LiveAudience audience) {
        this.mongo = mongo;
        this.recipients = recipients;
        this.audience = audience;
    }

    /** A fact and who was told of it. */
    record Happened(Fact fact, List<Recipient> told) {}

    @Override
    public Mono<Void> read(List<Fact> facts) {
        if (happening.currentSubscriberCount() == 0) {
            return Mono.empty();
        }
        return withTold(Flux.fromIterable(facts)).doOnNext(happening::tryEmitNext).then();
    }

    private Flux<Happened> withTold(Flux<Fact> facts) {
        return facts.buffer(TOGETHER)
                .concatMap(some -> recipients.of(some).map(told -> happened(some, told)))
                .flatMapIterable(some -> some);
    }

    private static List<Happened> happened(List<Fact> facts, Map<String, List<Recipient>> told) {
        return facts.stream()
                .map(fact -> new Happened(fact, told.getOrDefault(fact.id(), List.of())))
                .toList();
    }

    /**
     * @param last id of the last event that the caller got; null at first
     */
    Flux<ServerSentEvent<LiveEvent>> stream(Viewer viewer, @Nullable String last) {
        var live =
                happening
                        .asFlux()
                        .onBackpressureBuffer(WAITING)
                        .onErrorResume(Exceptions::isOverflow, tooSlow -> Flux.empty());
        // What was missed comes first, so that the last event somebody got tells what to resume.
        var events =
                Flux.mergeSequential(missed(last), live)
                        .concatMap(happened ->
                                audience.events(viewer, happened.fact(), happened.told()))
                        .map(LiveEvents::event)
                        .concatWithValues(TOO_SLOW);
        var alive =
                Flux.interval(Duration.ZERO, KEEP_ALIVE)
                        .onBackpressureDrop()
                        .map(tick -> ServerSentEvent.<LiveEvent>builder().comment("").build());
        return events.mergeWith(alive)
                .takeUntil(event -> event == TOO_SLOW)
                .takeUntilOther(closing.asMono());
    }

    private static ServerSentEvent<LiveEvent> event(LiveEvent event) {
        return ServerSentEvent.builder(event).id(event.id()).build();
    }

    private Flux<Happened> missed(@Nullable String last) {
        if (last == null || !ID.matcher(last).matches()) {
            return Flux.empty();
        }
        var oldest = Ids.floor(Instant.now().minus(RESUMABLE));
        var after = last.compareTo(oldest) > 0 ? last : oldest;
        var facts =
                Query.query(Criteria.where("_id").gt(after)).with(Sort.by("_id")).limit(RESUMED);
        return withTold(mongo.find(facts, Fact.class));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams would hold up the web server's shutdown, which comes in a later phase. */
    @Override
    public void stop() {
        running = false;
        closing.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
