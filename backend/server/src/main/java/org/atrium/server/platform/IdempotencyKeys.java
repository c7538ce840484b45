package org.atrium.server.platform;

import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.atrium.server.shared.Ids;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is sent twice with the same key is created once. The claim of a key fixes the id of the new
 * thing beforehand, so a crash between claim and creation is healed by creating with that id.
 */
@Component
public class IdempotencyKeys {

    static final String COLLECTION = "idempotencyKeys";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final ReactiveMongoOperations mongo;

    IdempotencyKeys(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * @param id member id and key
     * @param thing id that the new thing has, or will have
     */
    @Document(COLLECTION)
    record Claim(@Id String id, String thing, Instant at) {}

    /**
     * Creates, or answers what the same key created before.
     *
     * @param key header `Idempotency-Key`; without one everything is new
     * @param create creates the thing with this id; must fail with a duplicate key, or answer the
     *     one that is there, when two requests come at once
     * @param again reads the thing by its id; empty, or refused as not found, when it is not there
     */
    public <T> Mono<T> once(
            String memberId,
            @Nullable String key,
            Function<String, Mono<T>> create,
            Function<String, Mono<T>> again) {
        if (key == null) {
            return create.apply(Ids.next());
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            return Mono.error(
                    Refusal.Invalid.of("Idempotency-Key", "idempotency-key.form").refused());
        }
        var claim = new Claim(memberId + ":" + key, Ids.next(), Instant.now());
        return mongo.insert(claim)
                .map(mine -> create.apply(mine.thing()))
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken ->
                                mongo.findById(claim.id(), Claim.class)
                                        .map(first -> repeat(first.thing(), create, again)))
                .flatMap(result -> result);
    }

    private static <T> Mono<T> repeat(
            String id, Function<String, Mono<T>> create, Function<String, Mono<T>> again) {
        return orEmpty(again.apply(id))
                .switchIfEmpty(
                        Mono.defer(() -> create.apply(id))
                                .onErrorResume(
                                        DuplicateKeyException.class, there -> again.apply(id)));
    }

    private static <T> Mono<T> orEmpty(Mono<T> read) {
        return read.onErrorResume(
                RefusedException.class,
                refused ->
                        refused.refusal() instanceof Refusal.NotFound
                                ? Mono.empty()
                                : Mono.error(refused));
    }
}
