package org.atrium.server.platform;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps the language of Accept-Language in the reactive context, for labels and messages. */
@Component
public class RequestLanguage implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var locale = exchange.getLocaleContext().getLocale();
        var language = locale == null ? Locale.ENGLISH : locale;
        return chain.filter(exchange)
                .contextWrite(context -> context.put(RequestLanguage.class, language));
    }

    /** The caller's language; English outside a request. */
    public static Mono<Locale> current() {
        return Mono.deferContextual(context ->
                Mono.just(
                        context.<Locale>getOrEmpty(RequestLanguage.class).orElse(Locale.ENGLISH)));
    }
}
