package org.atrium.server.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.function.BiFunction;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which thing of a feature has what only one of them may have; the `_id` makes each claim unique.
 * What is claimed before the thing is written, and then not written, or given up later, goes to
 * whoever wants it next.
 */
public final class ThingClaims {

    /** No write takes longer. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final String ID = "_id";
    private static final String AT = "at";

    private final ReactiveMongoOperations mongo;
    private final Clock clock;
    private final String collection;
    private final String field;
    private final BiFunction<String, String, Mono<Boolean>> holds;

    /**
     * @param field of a claim, with the id of the thing
     * @param holds whether the thing of this id has what is claimed; empty when there is none
     */
    public ThingClaims(
            ReactiveMongoOperations mongo,
            Clock clock,
            String collection,
            String field,
            BiFunction<String, String, Mono<Boolean>> holds) {
        this.mongo = mongo;
        this.clock = clock;
        this.collection = collection;
        this.field = field;
        this.holds = holds;
    }

    /** Claims them all; answers the first that another thing has, or nothing. */
    public Mono<String> claim(String thing, Collection<String> claims) {
        return Flux.fromIterable(claims)
                .concatMap(claim -> claim(claim, thing).filter(got -> !got).map(refused -> claim))
                .next();
    }

    /** Id of the thing that claimed it last. */
    public Mono<String> holder(String claim) {
        return mongo.findById(claim, Document.class, collection).map(this::holder);
    }

    private String holder(Document claim) {
        return claim.getString(field);
    }

    private Mono<Boolean> claim(String claim, String thing) {
        var now = clock.instant();
        var own = Criteria.where(ID).is(claim).and(field).is(thing);
        return update(own, Update.update(AT, now))
                .switchIfEmpty(
                        Mono.defer(() -> mongo.insert(document(claim, thing, now), collection))
                                .map(made -> true)
                                .onErrorResume(
                                        DuplicateKeyException.class,
                                        held -> takeOver(claim, thing, now)));
    }

    private Document document(String claim, String thing, Instant now) {
        return new Document(ID, claim).append(field, thing).append(AT, now);
    }

    private Mono<Boolean> update(Criteria as, Update update) {
        return mongo.findAndModify(Query.query(as), update, Document.class, collection)
                .map(done -> true);
    }

    private Mono<Boolean> takeOver(String claim, String thing, Instant now) {
        return mongo.findById(claim, Document.class, collection)
                .flatMap(held -> {
                    if (holder(held).equals(thing)) {
                        return Mono.just(true);
                    }
                    return at(held).isAfter(now.minus(UNDER_WAY))
                            ? Mono.just(false)
                            : holds.apply(holder(held), claim)
                                    .defaultIfEmpty(false)
                                    .flatMap(still ->
                                            still ? Mono.just(false) : hand(held, thing, now));
                })
                .defaultIfEmpty(false);
    }

    private static Instant at(Document claim) {
        var at = claim.get(AT, Date.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    private Mono<Boolean> hand(Document held, String thing, Instant now) {
        var unchanged =
                Criteria.where(ID)
                        .is(held.getString(ID))
                        .and(field)
                        .is(holder(held))
                        .and(AT)
                        .is(held.get(AT));
        return update(unchanged, Update.update(field, thing).set(AT, now)).defaultIfEmpty(false);
    }
}
