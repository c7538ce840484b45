package org.atrium.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes what is too old to matter, daily; the embedded storage has no TTL indexes. */
@Component
public class Expiry implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);

    private final ReactiveMongoOperations mongo;
    private final List<Expiring> expiring;
    private final Disposable.Swap running = Disposables.swap();

    Expiry(ReactiveMongoOperations mongo, List<Expiring> expiring) {
        this.mongo = mongo;
        this.expiring = expiring;
    }

    /**
     * A collection whose documents end; each feature declares its own as a bean.
     *
     * @param field holds an instant; documents without it stay
     * @param keep how long after that instant a document is kept
     */
    public record Expiring(String collection, String field, Duration keep) {}

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        running.update(
                Flux.interval(FIRST, EVERY)
                        .onBackpressureDrop()
                        .concatMap(turn -> removeExpired(Instant.now()))
                        .subscribe());
    }

    Mono<Void> removeExpired(Instant now) {
        return Flux.fromIterable(expiring)
                .concatMap(one ->
                        mongo.remove(
                                Query.query(Criteria.where(one.field()).lt(now.minus(one.keep()))),
                                one.collection()))
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("What is expired stays until tomorrow", failure);
                    return Mono.empty();
                });
    }

    @Override
    public void destroy() {
        running.dispose();
    }

    /** Keys of requests that nobody repeats any more. */
    @Configuration(proxyBeanMethods = false)
    static class Keys {
        @Bean
        Expiring idempotencyKeysExpire() {
            return new Expiring(IdempotencyKeys.COLLECTION, "at", Duration.ofDays(7));
        }
    }
}
