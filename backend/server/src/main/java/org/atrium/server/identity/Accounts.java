package org.atrium.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.WholeCollection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts, by member id and by name. */
@Component
@Order(5)
public class Accounts implements FactReader {

    public static final String COLLECTION = "accounts";

    static final String RENAMED = "AccountRenamed";
    private static final int NAMES = 20_000;
    private static final Duration SEEN_AGAIN = Duration.ofDays(1);
    private static final Duration NAMES_LAST = Duration.ofMinutes(1);

    private final ReactiveMongoOperations mongo;
    private final Claims claims;
    private final FactRelay relay;
    private final Cache<String, Name> names =
            Caffeine.newBuilder().maximumSize(NAMES).expireAfterWrite(NAMES_LAST).build();

    Accounts(ReactiveMongoOperations mongo, Claims claims, FactRelay relay) {
        this.mongo = mongo;
        this.claims = claims;
        this.relay = relay;
    }

    /**
     * How to call somebody.
     *
     * @param username what addresses and mentions use
     * @param name what to show
     * @param number of whoever is gone; null for everybody else
     */
    public record Name(String username, String name, @Nullable Long number) {}

    /** Empty when there is no such member. */
    public Mono<Account> byId(String id) {
        return mongo.findById(id, Account.class);
    }

    /** In no particular order; unknown ids are left out. */
    public Flux<Account> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Account.class);
    }

    /** In any spelling that MediaWiki takes for the same name; empty when nobody has it. */
    public Mono<Account> byUsername(String username) {
        return claims.holder(Claims.name(username)).flatMap(this::byId);
    }

    /** Every account, for building an index. */
    public Flux<Account> all() {
        return WholeCollection.read(mongo, Account.class, Account::id);
    }

    /** Names by member id; at most a minute old. Unknown ids are left out. */
    public Mono<Map<String, Name>> names(Collection<String> ids) {
        var known = new HashMap<>(names.getAllPresent(ids));
        var missing = new HashSet<>(ids);
        missing.removeAll(known.keySet());
        return missing.isEmpty()
                ? Mono.just(known)
                : byIds(missing)
                        .doOnNext(account -> remember(account, known))
                        .then(Mono.just(known));
    }

    private void remember(Account account, Map<String, Name> known) {
        var name = new Name(account.username(), account.displayName(), account.formerNumber());
        names.put(account.id(), name);
        known.put(account.id(), name);
    }

    /**
     * Makes somebody a member or organiser of a group in one write, with the facts that tell of it;
     * empty when there is no such account.
     */
    public Mono<Account> putGroupRole(String id, String slug, GroupRole role, Fact... facts) {
        return change(id, new Update().set("groupRoles." + slug, role), facts);
    }

    /** Notes that somebody asks to be let into a group; empty when they did so before. */
    public Mono<Account> addJoinRequest(String id, String slug, JoinRequest request, Fact fact) {
        var field = "joinRequests." + slug;
        var without = Criteria.where("_id").is(id).and(field).exists(false);
        return change(Query.query(without), new Update().set(field, request), fact);
    }

    /** Lets somebody in who asked for it; empty when they do not ask any more. */
    public Mono<Account> admit(String id, String slug, GroupRole role, Fact fact) {
        var field = "joinRequests." + slug;
        var asking = Criteria.where("_id").is(id).and(field).exists(true);
        var update = new Update().set("groupRoles." + slug, role).unset(field);
        return change(Query.query(asking), update, fact);
    }

    /** Empty when there was no request. */
    public Mono<Account> removeJoinRequest(String id, String slug, Fact fact) {
        var field = "joinRequests." + slug;
        var asking = Criteria.where("_id").is(id).and(field).exists(true);
        return change(Query.query(asking), new Update().unset(field), fact);
    }

    /**
     * As {@link #putGroupRole}, unless there is a role already: then empty, and nothing changed.
     */
    public Mono<Account> addGroupRole(String id, String slug, GroupRole role, Fact... facts) {
        var field = "groupRoles." + slug;
        var without = Criteria.where("_id").is(id).and(field).exists(false);
        var update = new Update().set(field, role).unset("joinRequests." + slug);
        return change(Query.query(without), update, facts);
    }

    /**
     * Makes somebody who belongs to a group something else in it; empty when they are not `from`
     * any more, and then nothing changed.
     */
    public Mono<Account> changeGroupRole(
            String id, String slug, String from, String to, Fact... facts) {
        var field = "groupRoles." + slug + ".role";
        var still = Criteria.where("_id").is(id).and(field).is(from);
        return change(Query.query(still), new Update().set(field, to), facts);
    }

    /** As {@link #removeGroupRole}, of those only who have the role. */
    public Mono<Account> removeGroupRole(String id, String slug, String role, Fact fact) {
        var field = "groupRoles." + slug;
        var holding = Criteria.where("_id").is(id).and(field + ".role").is(role);
        return change(Query.query(holding), new Update().unset(field), fact);
    }

    /** Empty when there was no such role, and then nothing changed. */
    public Mono<Account> removeGroupRole(String id, String slug, Fact... facts) {
        var field = "groupRoles." + slug;
        var holding = Criteria.where("_id").is(id).and(field).exists(true);
        return change(Query.query(holding), new Update().unset(field), facts);
    }

    /** Notes whether somebody wants to see narrower groups in a group; empty for nobody. */
    public Mono<Account> putNarrower(String id, String slug, boolean included) {
        return change(id, new Update().set("narrower." + slug, included));
    }

    /** Writes a new account and tells of it; answers the one that is there when it was there. */
    Mono<Account> create(Account account) {
        return mongo.insert(account)
                .doOnNext(created -> relay(created, created.pendingFacts()))
                .onErrorResume(DuplicateKeyException.class, there -> byId(account.id()));
    }

    /** Notes that somebody is here; at most once a day, so that it costs next to nothing. */
    Mono<Void> seen(Account account, Instant now) {
        var last = account.lastSeenAt();
        if (last != null && last.plus(SEEN_AGAIN).isAfter(now)) {
            return Mono.empty();
        }
        var here = Query.query(Criteria.where("_id").is(account.id()));
        return mongo.updateFirst(here, Update.update("lastSeenAt", now), Account.class).then();
    }

    /** One atomic change of an account together with its facts. */
    Mono<Account> change(String id, Update update, Fact... facts) {
        return change(Query.query(Criteria.where("_id").is(id)), update, facts);
    }

    Mono<Account> change(Query which, Update update, Fact... facts) {
        var whole = update.inc("version", 1);
        if (facts.length > 0) {
            whole.push(Fact.PENDING).each((Object[]) facts);
        }
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(which, whole, after, Account.class)
                .doOnNext(changed -> relay(changed, List.of(facts)));
    }

    private void relay(Account account, List<Fact> facts) {
        names.invalidate(account.id());
        relay.relay(COLLECTION, account.id(), facts);
    }

    /** Another node may have renamed somebody. */
    @Override
    public Mono<Void> read(List<Fact> facts) {
        return Mono.fromRunnable(() ->
                facts.stream()
                        .filter(fact -> fact.type().startsWith("Account"))
                        .forEach(fact -> names.invalidate(fact.subject())));
    }
}
