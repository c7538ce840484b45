package org.atrium.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The account, its log-ins and tokens; first, so that nobody is logged in while the rest goes. */
@Component
@Order(1)
class AccountHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final Claims claims;
    private final PersonalTokens tokens;
    private final CalendarSecrets secrets;

    AccountHolding(
            ReactiveMongoOperations mongo,
            Accounts accounts,
            Claims claims,
            PersonalTokens tokens,
            CalendarSecrets secrets) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.claims = claims;
        this.tokens = tokens;
        this.secrets = secrets;
    }

    /**
     * @param calendarSince when they made the secret address of their calendar; null for none
     */
    record Kept(
            String id,
            String username,
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            @Nullable Instant registered,
            long editcount,
            Map<String, GroupRole> memberships,
            Map<String, JoinRequest> asksToJoin,
            Map<String, Boolean> narrower,
            @Nullable Leaving leaving,
            @Nullable Instant calendarSince) {

        static Kept of(Account account, @Nullable Instant calendarSince) {
            return new Kept(
                    account.id(),
                    account.username(),
                    account.createdAt(),
                    account.lastSeenAt(),
                    account.registered(),
                    account.editcount(),
                    account.groupRoles(),
                    account.joinRequests(),
                    account.narrower(),
                    account.leaving(),
                    calendarSince);
        }
    }

    @Override
    public List<Part> archive(String member) {
        var account =
                accounts.byId(member)
                        .flatMap(one ->
                                secrets.since(member)
                                        .map(since -> Kept.of(one, since))
                                        .defaultIfEmpty(Kept.of(one, null)));
        return List.of(new Part("account", account.flux()), new Part("tokens", tokens.of(member)));
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        var grants = Query.query(Criteria.where("member").is(leaver.id()));
        return Flux.concat(
                        mongo.remove(grants, Grant.class).then(),
                        secrets.end(leaver.id()),
                        claims.releaseAll(leaver.id(), Claims.name(leaver.successor())))
                .then();
    }
}
