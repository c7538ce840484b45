package org.atrium.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atrium.server.platform.Background;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
 * Erases accounts, seven days after their owners said so. The account decides; beside it is noted
 * only where to look. The first write takes the name and the log-in away, then each feature removes
 * what it keeps. Whichever program comes first takes that upon itself by writing when it does, and
 * another goes on where one stopped.
 */
@Component
class Erasing {

    static final Duration GRACE = Duration.ofDays(7);

    /** How long nobody else begins with the same account. */
    static final Duration TAKEN = Duration.ofMinutes(15);

    static final String BEGUN = "AccountErasureBegun";
    static final String TAKEN_BACK = "AccountErasureTakenBack";

    /** Nothing is left of somebody but what they wrote. */
    static final String ERASED = "AccountErased";

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final String LEAVING = "leaving";
    private static final String NUMBER = "leaving.number";
    private static final String WAS = "leaving.was";
    private static final String TAKEN_AT = "leaving.takenAt";

    /** What Wikimedia said of them, and what they chose for themselves. */
    private static final List<String> THEIRS =
            List.of(
                    "sub",
                    "name",
                    "groups",
                    "rights",
                    "registered",
                    "language",
                    "narrower",
                    "conduct",
                    "source",
                    "lastSeenAt",
                    "tokens");

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final FormerNames names;
    private final List<Holding> holdings;
    private final Background background;
    private final Clock clock;

    Erasing(
            ReactiveMongoOperations mongo,
            Accounts accounts,
            FormerNames names,
            List<Holding> holdings,
            Background background,
            Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.names = names;
        this.holdings = holdings;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Where to look, and from when.
     *
     * @param id member id
     */
    @Document("leavers")
    record Noted(@Id String id, Instant dueAt) {}

    /** Again changes nothing. */
    Mono<Account> begin(String member, @Nullable String name) {
        return accounts.byId(member)
                .doOnNext(account -> refuseOther(account, name))
                .flatMap(account ->
                        account.isLeaving()
                                ? Mono.just(account)
                                : Flux.fromIterable(holdings)
                                        .concatMap(holding -> holding.letGo(member))
                                        .then(Mono.defer(() -> begin(member))));
    }

    private static void refuseOther(Account account, @Nullable String name) {
        if (name == null || !Usernames.normalised(name).equals(account.username())) {
            throw Refusal.Invalid.of("name", "erasure.name").refused();
        }
    }

    private Mono<Account> begin(String member) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = now.plus(GRACE);
        var staying = Criteria.where("_id").is(member).and(LEAVING).exists(false);
        return mongo.save(new Noted(member, due))
                .then(
                        Mono.defer(() ->
                                accounts.change(
                                        Query.query(staying),
                                        Update.update(LEAVING, Leaving.begun(now, due)),
                                        fact(BEGUN, member, now))))
                .switchIfEmpty(Mono.defer(() -> accounts.byId(member)));
    }

    /** Of somebody who stays, nothing changes. */
    Mono<Void> takeBack(String member) {
        var begun = Criteria.where("_id").is(member).and("leaving.dueAt").exists(true);
        return accounts.change(
                        Query.query(begun.and(NUMBER).exists(false)),
                        new Update().unset(LEAVING),
                        fact(TAKEN_BACK, member, clock.instant()))
                .then();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.start(
                "Erasing accounts",
                Flux.interval(EVERY)
                        .onBackpressureDrop()
                        .concatMap(tick -> eraseDue(clock.instant()), 1)
                        .then());
    }

    /** What fails is left for later, so that it holds up nobody else. */
    Mono<Void> eraseDue(Instant now) {
        return WholeCollection.read(mongo, Noted.class, Noted::id)
                .filter(noted -> !noted.dueAt().isAfter(now))
                .concatMap(noted ->
                        erase(noted, now)
                                .onErrorResume(failure -> {
                                    LOG.warn("An account is erased later", failure);
                                    return Mono.empty();
                                }))
                .onErrorResume(failure -> {
                    LOG.warn("No account was erased this minute", failure);
                    return Mono.empty();
                })
                .then();
    }

    private Mono<Void> erase(Noted noted, Instant now) {
        return accounts.byId(noted.id())
                .filter(account -> isLeft(account, now))
                .flatMap(account -> taken(account, now).flatMap(this::remove).thenReturn(account))
                .switchIfEmpty(Mono.defer(() -> forget(noted)))
                .then();
    }

    private static boolean isLeft(Account account, Instant now) {
        var leaving = account.leaving();
        return leaving != null
                && !leaving.dueAt().isAfter(now)
                && (leaving.number() == null || leaving.was() != null);
    }

    /** Their owner took it back, or it is done; unless they said so again meanwhile. */
    private Mono<Account> forget(Noted noted) {
        var same = Criteria.where("_id").is(noted.id()).and("dueAt").is(noted.dueAt());
        return mongo.remove(Query.query(same), Noted.class).then(Mono.empty());
    }

    /** Empty when another program is at it. */
    private Mono<Account> taken(Account account, Instant now) {
        return account.isErased() ? takenAgain(account.id(), now) : renamed(account, now);
    }

    private Mono<Account> renamed(Account account, Instant now) {
        var due =
                Criteria.where("_id")
                        .is(account.id())
                        .and("username")
                        .is(account.username())
                        .and("leaving.dueAt")
                        .lte(now)
                        .and(NUMBER)
                        .exists(false);
        return names.take(account.id())
                .flatMap(number -> {
                    var update =
                            Update.update("username", FormerNames.of(number))
                                    .set(NUMBER, number)
                                    .set(WAS, account.username())
                                    .set(TAKEN_AT, now)
                                    .set("blocked", false)
                                    .set("editcount", 0);
                    THEIRS.forEach(update::unset);
                    return accounts.change(
                            Query.query(due), update, fact(Accounts.RENAMED, account.id(), now));
                });
    }

    private Mono<Account> takenAgain(String member, Instant now) {
        var left = Criteria.where("_id").is(member).and(WAS).exists(true);
        return accounts.change(
                Query.query(left.and(TAKEN_AT).lte(now.minus(TAKEN))),
                Update.update(TAKEN_AT, now));
    }

    private Mono<Account> remove(Account account) {
        var was = account.leaving() == null ? null : account.leaving().was();
        if (was == null) {
            return Mono.empty();
        }
        var leaver = new Leaver(account.id(), was, account.username());
        var left = Criteria.where("_id").is(account.id()).and(WAS).exists(true);
        return Flux.fromIterable(holdings)
                .concatMap(holding -> holding.erase(leaver))
                .then(
                        Mono.defer(() ->
                                accounts.change(
                                        Query.query(left),
                                        new Update().unset(WAS).unset(TAKEN_AT),
                                        fact(ERASED, account.id(), clock.instant()))));
    }

    /** For nobody but the index. */
    private static Fact fact(String type, String member, Instant at) {
        return Fact.of(
                type,
                at.truncatedTo(ChronoUnit.MILLIS),
                null,
                member,
                null,
                "confidential",
                List.of());
    }
}
