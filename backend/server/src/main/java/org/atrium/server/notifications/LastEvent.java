package org.atrium.server.notifications;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps what a returning reader of events says it got last; browsers send it by themselves. */
@Component
class LastEvent implements WebFilter {

    private static final String HEADER = "Last-Event-ID";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var last = exchange.getRequest().getHeaders().getFirst(HEADER);
        var rest = chain.filter(exchange);
        return last == null
                ? rest
                : rest.contextWrite(context -> context.put(LastEvent.class, last));
    }

    /** Its id; empty for a new reader. */
    static Mono<String> current() {
        return Mono.deferContextual(
                context -> Mono.justOrEmpty(context.<String>getOrEmpty(LastEvent.class)));
    }
}
