package org.atrium.server.events;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.atrium.server.platform.OpenWeb;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Reads calendars of the open web; nothing of the network that the server itself is in. */
@Component
class CalendarWeb {

    private static final String ADDRESS = "address";
    private static final int ADDRESS_MAX = 500;
    private static final int LARGEST = 2_000_000;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration ALL_OF_IT = Duration.ofSeconds(20);

    private final WebClient web;

    @Autowired
    CalendarWeb(WebClient.Builder web) {
        this(web, OpenWeb.addresses());
    }

    CalendarWeb(WebClient.Builder web, InetAddressFilter readable) {
        var settings =
                HttpClientSettings.defaults()
                        .withTimeouts(CONNECTING, ANSWERING)
                        .withRedirects(HttpRedirects.FOLLOW)
                        .withInetAddressFilter(readable);
        this.web =
                web.clone()
                        .clientConnector(ClientHttpConnectorBuilder.reactor().build(settings))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                        .build();
    }

    /** What is there; whatever goes wrong is said of the address. */
    Mono<String> read(String address) {
        var url =
                address.toLowerCase(Locale.ROOT).startsWith("webcal://")
                        ? "https" + address.substring("webcal".length())
                        : address;
        new Checks()
                .that(Checks.isAddress(url, ADDRESS_MAX), ADDRESS, "closing.url", ADDRESS_MAX)
                .refuseProblems();
        return web.get()
                .uri(URI.create(url))
                .accept(MediaType.parseMediaType("text/calendar"), MediaType.ALL)
                .retrieve()
                .onStatus(
                        status -> !status.is2xxSuccessful(),
                        answer -> Mono.error(new IllegalStateException(url)))
                .bodyToMono(String.class)
                .timeout(ALL_OF_IT)
                .onErrorMap(
                        failed -> Refusal.Invalid.of(ADDRESS, "calendar.address", url).refused())
                .defaultIfEmpty("");
    }
}
