package org.atrium.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Secret addresses of members' own calendars, for programs that cannot log in: one for each member,
 * good for nothing else.
 */
@Component
public class CalendarSecrets {

    private static final int BYTES = 24;

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final Clock clock;

    CalendarSecrets(ReactiveMongoOperations mongo, Accounts accounts, Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Only a hash of the secret is kept. */
    @Document("calendarSecrets")
    record Kept(@Id String member, String hash, Instant since) {}

    /** When the member made theirs; empty when they have none. */
    public Mono<Instant> since(String member) {
        return mongo.findById(member, Kept.class).map(Kept::since);
    }

    /** A new one; the one before ends. */
    public Mono<String> renew(String member) {
        var secret = Secrets.random(BYTES);
        var kept =
                new Kept(
                        member,
                        Secrets.hash(secret),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return mongo.save(kept).thenReturn(member + "." + secret);
    }

    public Mono<Void> end(String member) {
        return mongo.findById(member, Kept.class).flatMap(mongo::remove).then();
    }

    /** Whose it is; empty when it is nobody's, or no longer. */
    public Mono<Account> holder(String text) {
        var dot = text.indexOf('.');
        return dot < 1
                ? Mono.empty()
                : mongo.findById(text.substring(0, dot), Kept.class)
                        .filter(kept ->
                                Secrets.equal(kept.hash(), Secrets.hash(text.substring(dot + 1))))
                        .flatMap(kept -> accounts.byId(kept.member()));
    }
}
