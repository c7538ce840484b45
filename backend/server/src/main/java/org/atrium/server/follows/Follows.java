package org.atrium.server.follows;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.follows.Level;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The choices of members, by member id; each act is one change of one document. */
@Component
public class Follows {

    /** Of a member; more than anybody can have an eye on. */
    static final int MOST = 2_000;

    static final String CHANGED = "FollowChanged";
    private static final String CHOSEN = "chosen.";
    private static final int TOGETHER = 500;

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;

    Follows(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /** Of somebody who chose nothing, nothing. */
    public Mono<Choices> of(String member) {
        return mongo.findById(member, Choices.class).defaultIfEmpty(Choices.none(member));
    }

    /** By member id; without those who chose nothing. */
    public Mono<Map<String, Choices>> of(Collection<String> members) {
        return byIds(members).collectMap(Choices::id, choices -> choices, HashMap::new);
    }

    Flux<Choices> byIds(Collection<String> members) {
        return Flux.fromIterable(members)
                .buffer(TOGETHER)
                .concatMap(ids ->
                        mongo.find(Query.query(Criteria.where("_id").in(ids)), Choices.class));
    }

    Flux<Choices> all() {
        return WholeCollection.read(mongo, Choices.class, Choices::id);
    }

    /** Choosing the same again changes nothing; refused when there are too many already. */
    public Mono<Choices> choose(String member, Subject subject, Level level) {
        var field = CHOSEN + subject.key();
        var choice = new Choices.Choice(level, Instant.now().truncatedTo(MILLIS));
        var again = where(member).and(field + ".level").is(level);
        var other = where(member).and(field).exists(true).and(field + ".level").ne(level);
        var fresh = where(member).and(field).exists(false).and("count").lt(MOST);
        return mongo.findOne(Query.query(again), Choices.class)
                .switchIfEmpty(change(member, other, new Update().set(field, choice)))
                .switchIfEmpty(
                        change(member, fresh, new Update().set(field, choice).inc("count", 1)))
                .switchIfEmpty(first(member, Map.of(subject.key(), choice), false))
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("follows.many").refused()));
    }

    /** Back to what is usual. */
    public Mono<Choices> forget(String member, Subject subject) {
        var field = CHOSEN + subject.key();
        var there = where(member).and(field).exists(true);
        return change(member, there, new Update().unset(field).inc("count", -1))
                .switchIfEmpty(of(member));
    }

    public Mono<Choices> anyLanguage(String member, boolean any) {
        return change(
                        member,
                        where(member).and("anyLanguage").ne(any),
                        new Update().set("anyLanguage", any))
                .switchIfEmpty(first(member, Map.of(), any))
                .switchIfEmpty(of(member));
    }

    private static Criteria where(String member) {
        return Criteria.where("_id").is(member);
    }

    private Mono<Choices> change(String member, Criteria conditions, Update update) {
        return Mono.defer(() -> {
            var fact = fact(member);
            update.push(Fact.PENDING, fact);
            var after = FindAndModifyOptions.options().returnNew(true);
            return mongo.findAndModify(Query.query(conditions), update, after, Choices.class)
                    .doOnNext(changed -> relay.relay(Choices.COLLECTION, member, List.of(fact)));
        });
    }

    /** Empty when the member chose something before. */
    private Mono<Choices> first(String member, Map<String, Choices.Choice> chosen, boolean any) {
        return Mono.defer(() -> {
            var fact = fact(member);
            var choices = new Choices(member, chosen, chosen.size(), any, List.of(fact));
            return mongo.insert(choices)
                    .doOnNext(made -> relay.relay(Choices.COLLECTION, member, List.of(fact)))
                    .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
        });
    }

    /** For nobody but the member, whose other windows show it. */
    private static Fact fact(String member) {
        return Fact.of(CHANGED, Instant.now(), member, member, null, "confidential", List.of());
    }
}
