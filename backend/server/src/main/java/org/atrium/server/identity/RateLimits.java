package org.atrium.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.atrium.server.identity.Limits.Limit;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Keeps one caller from taking what all need. Visitors on this machine are not counted: they come
 * through the ui or a reverse proxy, which stand for many.
 */
@Component
@Order(0)
class RateLimits implements WebFilter {

    private static final String API = "/api/v1/";
    private static final int CALLERS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Limits limits;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(FORGOTTEN_AFTER).build();

    RateLimits(Limits limits) {
        this.limits = limits;
    }

    /** What costs. */
    enum Kind {
        WRITE,
        SEARCH,
        /** Saves itself, and must never keep anybody from posting. */
        DRAFT,
        LOG_IN
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var kind = kindOf(exchange);
        if (kind == null || !limits.enabled()) {
            return chain.filter(exchange);
        }
        return Viewer.current()
                .doOnNext(viewer -> count(kind, callerOf(viewer, exchange)))
                .flatMap(viewer -> chain.filter(exchange));
    }

    private static @Nullable Kind kindOf(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (!path.startsWith(API)) {
            return null;
        }
        if (path.equals(API + "me/archive")) {
            return Kind.WRITE;
        }
        if (request.getMethod() == HttpMethod.GET) {
            return path.startsWith(API + "search") || request.getQueryParams().containsKey("q")
                    ? Kind.SEARCH
                    : null;
        }
        if (path.equals(API + "tokens")) {
            return Kind.LOG_IN;
        }
        if (path.startsWith(API + "me/drafts/")) {
            return Kind.DRAFT;
        }
        return path.endsWith("/preview") ? Kind.SEARCH : Kind.WRITE;
    }

    private static @Nullable String callerOf(Viewer viewer, ServerWebExchange exchange) {
        return switch (viewer.kind()) {
            case UI, OPERATOR -> null;
            case MEMBER -> viewer.memberId();
            case VISITOR -> addressOf(exchange.getRequest().getRemoteAddress());
        };
    }

    private static @Nullable String addressOf(@Nullable InetSocketAddress remote) {
        var address = remote == null ? null : remote.getAddress();
        return address == null || address.isLoopbackAddress() ? null : address.getHostAddress();
    }

    /** Refuses when the caller's bucket is empty. */
    void count(Kind kind, @Nullable String caller) {
        if (caller == null) {
            return;
        }
        var bucket = buckets.get(kind + ":" + caller, unknown -> full(limitOf(kind)));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999);
            throw new Refusal.TooMany(wait).refused();
        }
    }

    private Limit limitOf(Kind kind) {
        return switch (kind) {
            case WRITE -> limits.writes();
            case SEARCH -> limits.searches();
            case DRAFT -> limits.drafts();
            case LOG_IN -> limits.logIns();
        };
    }

    private static Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(rate ->
                        rate.capacity(limit.burst())
                                .refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
