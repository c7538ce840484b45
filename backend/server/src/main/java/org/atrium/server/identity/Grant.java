package org.atrium.server.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a log-in or a personal token gave: one document for the whole family of a log-in's tokens,
 * so that rotating is one write and ending all of them is one removal. Holds hashes only.
 *
 * @param id first part of each of its tokens
 * @param access hash of the present API token's secret
 * @param accessUntil null for a personal token, which lasts until it is ended
 * @param earlier hash of the API token before that, which answers requests that were under way
 * @param refresh hash of the refresh token's secret; null for a personal token
 */
@Document(Grant.COLLECTION)
record Grant(
        @Id String id,
        String member,
        String access,
        @Nullable Instant accessUntil,
        @Nullable String earlier,
        @Nullable Instant earlierUntil,
        @Nullable String refresh,
        @Nullable Instant refreshUntil,
        Instant createdAt,
        @Nullable Instant usedAt) {

    static final String COLLECTION = "tokens";
    static final Duration ACCESS_LASTS = Duration.ofMinutes(15);
    static final Duration REFRESH_LASTS = Duration.ofDays(30);

    static Grant session(String id, String member, String access, String refresh, Instant now) {
        return new Grant(
                id,
                member,
                Secrets.hash(access),
                now.plus(ACCESS_LASTS),
                null,
                null,
                Secrets.hash(refresh),
                now.plus(REFRESH_LASTS),
                now,
                null);
    }

    static Grant personal(String id, String member, String access, Instant now) {
        return new Grant(id, member, Secrets.hash(access), null, null, null, null, null, now, null);
    }

    boolean isPersonal() {
        return refresh == null;
    }

    boolean admits(String secret, Instant now) {
        var hash = Secrets.hash(secret);
        return Secrets.equal(hash, access) && isBefore(now, accessUntil)
                || Secrets.equal(hash, earlier) && isBefore(now, earlierUntil);
    }

    boolean renewsFor(String secret, Instant now) {
        return refreshUntil != null
                && Secrets.equal(Secrets.hash(secret), refresh)
                && isBefore(now, refreshUntil);
    }

    private static boolean isBefore(Instant now, @Nullable Instant until) {
        return until == null || now.isBefore(until);
    }
}
