package org.atrium.server.platform;

import java.util.regex.Pattern;
import org.atrium.server.shared.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request an id, its own or the reverse proxy's, that answer and log both carry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId implements WebFilter {

    static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = idOf(exchange);
        return chain.filter(exchange).contextWrite(context -> context.put(RequestId.class, id));
    }

    static String idOf(ServerWebExchange exchange) {
        String known = exchange.getAttribute(RequestId.class.getName());
        if (known != null) {
            return known;
        }
        var given = exchange.getRequest().getHeaders().getFirst(HEADER);
        var id = given != null && ACCEPTABLE.matcher(given).matches() ? given : Ids.next();
        exchange.getAttributes().put(RequestId.class.getName(), id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return id;
    }

    /** Id of the request that this pipeline answers; empty outside a request. */
    public static Mono<String> current() {
        return Mono.deferContextual(
                context -> Mono.justOrEmpty(context.<String>getOrEmpty(RequestId.class)));
    }
}
