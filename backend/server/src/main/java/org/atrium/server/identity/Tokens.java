package org.atrium.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.atrium.contract.identity.ApiToken;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** API tokens of log-ins: given, checked, renewed, ended. */
@Component
public class Tokens {

    private static final Duration DAY = Duration.ofDays(1);

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final Clock clock;

    Tokens(ReactiveMongoOperations mongo, Accounts accounts, Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Logs somebody in by name, without Wikimedia; 404 when there is nobody with this name. */
    public Mono<ApiToken> issueFor(String username) {
        return accounts.byUsername(username)
                .filter(Account::isClaimed)
                .switchIfEmpty(Mono.error(new Refusal.NotFound("person.unknown").refused()))
                .flatMap(this::issue);
    }

    Mono<ApiToken> issue(Account account) {
        var access = TokenText.random(TokenText.API);
        var refresh = TokenText.randomOf(TokenText.REFRESH, access.id());
        var grant =
                Grant.session(
                        access.id(),
                        account.id(),
                        access.secret(),
                        refresh.secret(),
                        clock.instant());
        return mongo.insert(grant).map(given -> answer(access, refresh, given, account));
    }

    /** The grant of a valid bearer token; empty for any other. */
    Mono<Grant> grantOf(String bearer) {
        return Mono.justOrEmpty(TokenText.parse(TokenText.API, bearer))
                .flatMap(text ->
                        mongo.findById(text.id(), Grant.class)
                                .filter(grant -> grant.admits(text.secret(), clock.instant())))
                .flatMap(this::noteUse);
    }

    /** To the day is enough for an owner who wonders whether a token is still needed. */
    private Mono<Grant> noteUse(Grant grant) {
        var now = clock.instant();
        var used = grant.usedAt();
        if (!grant.isPersonal() || used != null && now.isBefore(used.plus(DAY))) {
            return Mono.just(grant);
        }
        return mongo.updateFirst(byId(grant.id()), Update.update("usedAt", now), Grant.class)
                .thenReturn(grant);
    }

    /**
     * The next token for a refresh token. One that was used before was stolen, or lost on the way:
     * then the whole family ends.
     */
    Mono<ApiToken> renew(String refreshToken) {
        return Mono.justOrEmpty(TokenText.parse(TokenText.REFRESH, refreshToken))
                .flatMap(text ->
                        mongo.findById(text.id(), Grant.class)
                                .filter(grant -> !grant.isPersonal())
                                .flatMap(grant -> renew(grant, text.secret())))
                .switchIfEmpty(Mono.error(unknown()));
    }

    private Mono<ApiToken> renew(Grant grant, String secret) {
        var now = clock.instant();
        if (!grant.renewsFor(secret, now)) {
            return end(grant.id()).then(Mono.empty());
        }
        var access = TokenText.randomOf(TokenText.API, grant.id());
        var refresh = TokenText.randomOf(TokenText.REFRESH, grant.id());
        return accounts.byId(grant.member())
                .filter(account -> !account.isErased())
                .flatMap(account ->
                        rotate(grant, access, refresh, now)
                                .map(given -> answer(access, refresh, given, account)))
                .switchIfEmpty(Mono.defer(() -> end(grant.id()).then(Mono.empty())));
    }

    /** Empty when the refresh token was used at the same time by somebody else. */
    private Mono<Grant> rotate(Grant grant, TokenText access, TokenText refresh, Instant now) {
        var unused =
                Query.query(
                        Criteria.where("_id").is(grant.id()).and("refresh").is(grant.refresh()));
        var update =
                Update.update("access", Secrets.hash(access.secret()))
                        .set("accessUntil", now.plus(Grant.ACCESS_LASTS))
                        .set("earlier", grant.access())
                        .set("earlierUntil", grant.accessUntil())
                        .set("refresh", Secrets.hash(refresh.secret()))
                        .set("refreshUntil", now.plus(Grant.REFRESH_LASTS));
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(unused, update, after, Grant.class);
    }

    Mono<Void> end(String grantId) {
        return mongo.remove(byId(grantId), Grant.class).then();
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static ApiToken answer(
            TokenText access, TokenText refresh, Grant grant, Account account) {
        var until = grant.accessUntil();
        return new ApiToken(
                access.text(),
                until == null ? Instant.MAX : until,
                refresh.text(),
                account.username());
    }

    static RuntimeException unknown() {
        return new Refusal.Unauthenticated("token.unknown").refused();
    }
}
