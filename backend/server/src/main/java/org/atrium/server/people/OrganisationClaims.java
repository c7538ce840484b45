package org.atrium.server.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which organisation has which Wikidata item, and which name in its country; the `_id` makes each
 * of them unique. What is claimed before the organisation is written, and then not written, or
 * given up later, goes to whoever wants it next.
 */
@Component
class OrganisationClaims {

    /** No write takes longer. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final ReactiveMongoOperations mongo;
    private final Clock clock;

    OrganisationClaims(ReactiveMongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Document("organisationClaims")
    record Claim(@Id String id, String organisation, Instant at) {}

    /** The fields of the form by what they claim. */
    static Map<String, String> of(OrganisationEntry entry) {
        var claims = new LinkedHashMap<String, String>();
        if (entry.wikidata() != null) {
            claims.put("wikidata:" + entry.wikidata(), "wikidata");
        }
        var country = entry.country() == null ? "" : entry.country();
        claims.put("name:" + country + ":" + WordPrefixes.fold(entry.name()), "name");
        return claims;
    }

    /** Claims them all; answers the first that another organisation has, or nothing. */
    Mono<String> claim(String organisation, Set<String> claims) {
        return Flux.fromIterable(claims)
                .concatMap(claim ->
                        claim(claim, organisation).filter(held -> !held).map(refused -> claim))
                .next();
    }

    private Mono<Boolean> claim(String id, String organisation) {
        var now = clock.instant();
        var own = Criteria.where("_id").is(id).and("organisation").is(organisation);
        return mongo.findAndModify(Query.query(own), Update.update("at", now), Claim.class)
                .map(mine -> true)
                .switchIfEmpty(
                        Mono.defer(() -> mongo.insert(new Claim(id, organisation, now)))
                                .map(made -> true)
                                .onErrorResume(
                                        DuplicateKeyException.class,
                                        held -> takeOver(id, organisation, now)));
    }

    private Mono<Boolean> takeOver(String id, String organisation, Instant now) {
        return mongo.findById(id, Claim.class)
                .flatMap(held -> {
                    if (held.organisation().equals(organisation)) {
                        return Mono.just(true);
                    }
                    return held.at().isAfter(now.minus(UNDER_WAY))
                            ? Mono.just(false)
                            : isGivenUp(held)
                                    .flatMap(free ->
                                            free
                                                    ? hand(held, organisation, now)
                                                    : Mono.just(false));
                })
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> isGivenUp(Claim held) {
        return mongo.findById(held.organisation(), OrganisationEntry.class)
                .map(holder -> !of(holder).containsKey(held.id()))
                .defaultIfEmpty(true);
    }

    private Mono<Boolean> hand(Claim held, String organisation, Instant now) {
        var unchanged =
                Criteria.where("_id")
                        .is(held.id())
                        .and("organisation")
                        .is(held.organisation())
                        .and("at")
                        .is(held.at());
        var update = Update.update("organisation", organisation).set("at", now);
        return mongo.findAndModify(Query.query(unchanged), update, Claim.class)
                .map(handed -> true)
                .defaultIfEmpty(false);
    }
}
