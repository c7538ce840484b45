package org.atrium.server.identity;

import java.time.Instant;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Ids;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody comes from Wikimedia: their account is made, or follows what changed there. */
@Component
public class Arrivals {

    private final Accounts accounts;
    private final Claims claims;

    Arrivals(Accounts accounts, Claims claims) {
        this.accounts = accounts;
        this.claims = claims;
    }

    /** Keyed on the subject, so a renamed user keeps the account. */
    public Mono<Account> arrive(WikimediaProfile profile) {
        return claims.claim(Claims.sub(profile.sub()), Ids.next())
                .flatMap(id ->
                        accounts.byId(id)
                                .flatMap(known ->
                                        known.isErased()
                                                ? arriveAnew(known, profile)
                                                : follow(known, profile))
                                .switchIfEmpty(Mono.defer(() -> create(id, profile))));
    }

    /** Whoever had their account erased is somebody new. */
    private Mono<Account> arriveAnew(Account erased, WikimediaProfile profile) {
        return claims.release(Claims.sub(profile.sub()), erased.id())
                .then(Mono.defer(() -> arrive(profile)));
    }

    private Mono<Account> create(String id, WikimediaProfile profile) {
        var username = usernameOf(profile, placeholder(id));
        return take(username, id)
                .then(
                        Mono.defer(() ->
                                accounts.create(
                                        Account.arriving(id, profile, username, Instant.now()))));
    }

    private Mono<Account> follow(Account known, WikimediaProfile profile) {
        var username = usernameOf(profile, known.username());
        var renamed = !username.equals(known.username());
        var now = Instant.now();
        var update =
                new Update()
                        .set("username", username)
                        .set("blocked", profile.blocked())
                        .set("groups", profile.groups())
                        .set("rights", profile.rights())
                        .set("editcount", profile.editcount())
                        .set("lastSeenAt", now);
        setKnown(update, profile);
        return renamed
                ? take(username, known.id())
                        .then(
                                change(
                                        known,
                                        profile,
                                        update,
                                        Account.fact(Accounts.RENAMED, known.id(), now)))
                        .flatMap(changed ->
                                claims.release(Claims.name(known.username()), known.id())
                                        .thenReturn(changed))
                : change(known, profile, update);
    }

    /** Unless the account was erased meanwhile. */
    private Mono<Account> change(
            Account known, WikimediaProfile profile, Update update, Fact... facts) {
        var owned = Criteria.where("_id").is(known.id()).and("leaving.number").exists(false);
        return accounts.change(Query.query(owned), update, facts)
                .switchIfEmpty(Mono.defer(() -> arrive(profile)));
    }

    /** What Wikimedia left out this time stays as it was. */
    private static void setKnown(Update update, WikimediaProfile profile) {
        var registered = profile.registered();
        if (registered != null) {
            update.set("registered", registered);
        }
        var language = profile.language();
        if (language != null) {
            update.set("language", language);
        }
    }

    /** Takes a name; whoever had it was renamed on Wikimedia and has not come since. */
    private Mono<Void> take(String username, String id) {
        var claim = Claims.name(username);
        return claims.claim(claim, id)
                .filter(holder -> !holder.equals(id))
                .flatMap(stale ->
                        claims.hand(claim, stale, id)
                                .then(Mono.defer(() -> rename(stale, username))));
    }

    private Mono<Void> rename(String stale, String lost) {
        var name = placeholder(stale);
        var holder = Query.query(Criteria.where("_id").is(stale).and("username").is(lost));
        var fact = Account.fact(Accounts.RENAMED, stale, Instant.now());
        return claims.claim(Claims.name(name), stale)
                .then(accounts.change(holder, Update.update("username", name), fact))
                .then();
    }

    private static String usernameOf(WikimediaProfile profile, String otherwise) {
        var given = profile.username();
        var username = given == null ? "" : Usernames.normalised(given);
        return username.isEmpty() ? otherwise : username;
    }

    /** Until the next log-in tells the name. */
    private static String placeholder(String id) {
        return "Member " + id;
    }
}
