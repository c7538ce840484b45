package org.atrium.server.identity;

import java.time.Clock;
import org.atrium.server.platform.Etags;
import org.atrium.server.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out who calls by the bearer token; a token that is not good is refused everywhere. */
@Component
class BearerTokens {

    private static final String SCHEME = "Bearer ";
    private static final int SECRET_BYTES = 32;

    private final Tokens tokens;
    private final Accounts accounts;
    private final OperatorKey operatorKey;
    private final String uiSecret;
    private final Clock clock;

    BearerTokens(
            Tokens tokens,
            Accounts accounts,
            OperatorKey operatorKey,
            @Value("${atrium.ui-secret:}") String uiSecret,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.operatorKey = operatorKey;
        this.uiSecret = uiSecret.isBlank() ? Secrets.random(SECRET_BYTES) : uiSecret;
        this.clock = clock;
    }

    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return chain.filter(exchange);
        }
        return callerOf(header)
                .switchIfEmpty(Mono.error(Tokens::unknown))
                .doOnNext(caller -> limitUi(caller.getPrincipal(), exchange))
                .flatMap(caller ->
                        chain.filter(exchange)
                                .contextWrite(
                                        ReactiveSecurityContextHolder.withAuthentication(caller)));
    }

    private Mono<Caller> callerOf(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Mono.empty();
        }
        var bearer = header.substring(SCHEME.length()).strip();
        if (operatorKey.is(bearer)) {
            return Mono.just(new Caller(Viewer.service(Viewer.Kind.OPERATOR), null));
        }
        if (Secrets.equal(bearer, uiSecret)) {
            return Mono.just(new Caller(Viewer.service(Viewer.Kind.UI), null));
        }
        return tokens.grantOf(bearer)
                .flatMap(grant ->
                        accounts.byId(grant.member())
                                .filter(account -> !account.isErased())
                                // reading goes on where nothing can be written
                                .delayUntil(account ->
                                        accounts.seen(account, clock.instant()).onErrorComplete())
                                .map(account ->
                                        new Caller(Viewer.of(account, clock.instant()), grant)));
    }

    private static void limitUi(Viewer viewer, ServerWebExchange exchange) {
        if (viewer.kind() != Viewer.Kind.UI) {
            return;
        }
        if (exchange.getRequest().getMethod() != HttpMethod.GET) {
            throw new Refusal.Forbidden("ui.reads-only").refused();
        }
        exchange.getAttributes().put(Etags.READS_AS_VISITOR, true);
    }
}
