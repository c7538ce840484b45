package org.atrium.server.people;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.server.platform.OpenWeb;
import org.atrium.server.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the API of the Capacity Exchange, where people of the movement say what they know and want
 * to learn (https://capx.toolforge.org).
 */
@Component
class CapacityExchange {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityExchange.class);
    private static final int LARGEST = 1_000_000;
    private static final int MOST_ITEMS = 200;
    private static final int ITEMS_AT_ONCE = 50;
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(4);

    /** Twice, it is less than the ui waits. */
    private static final Duration ALL_OF_IT = Duration.ofMillis(4_500);

    private final CapacityExchangeSettings settings;
    private final JsonMapper json;
    private final WebClient web;

    @Autowired
    CapacityExchange(
            CapacityExchangeSettings settings,
            JsonMapper json,
            WebClient.Builder builder,
            @Value("${atrium.wikimedia.user-agent}") String userAgent) {
        this(
                settings,
                json,
                builder.clone().defaultHeader(HttpHeaders.USER_AGENT, userAgent),
                OpenWeb.addresses());
    }

    CapacityExchange(
            CapacityExchangeSettings settings,
            JsonMapper json,
            WebClient.Builder builder,
            InetAddressFilter readable) {
        this.settings = settings;
        this.json = json;
        // Nobody is followed elsewhere with the token.
        var client =
                HttpClientSettings.defaults()
                        .withTimeouts(CONNECTING, ANSWERING)
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(readable);
        this.web =
                builder.clone()
                        .clientConnector(ClientHttpConnectorBuilder.reactor().build(client))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                        .build();
    }

    boolean isAsked() {
        return !settings.address().isEmpty();
    }

    /** What it says of somebody, and what its numbers mean. */
    Mono<CapacityProfile> profile(String username) {
        return Mono.zip(users(username), lists())
                .timeout(ALL_OF_IT)
                .onErrorMap(failure -> {
                    LOG.warn("The Capacity Exchange does not answer: {}", failure.toString());
                    return new Refusal.Unavailable("exchange.unavailable").refused();
                })
                .flatMap(answers ->
                        Mono.justOrEmpty(
                                new CapacityFile(answers.getT1()).of(username, answers.getT2())))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("exchange.absent").refused()));
    }

    /** What its numbers mean; nothing where it is not asked, or does not answer. */
    Mono<CapacityLists> meanings() {
        return isAsked()
                ? lists().timeout(ALL_OF_IT).onErrorReturn(CapacityLists.NONE)
                : Mono.just(CapacityLists.NONE);
    }

    /**
     * What items of Wikidata are called, in English and the language; nothing of those that nobody
     * says it of.
     */
    Mono<Map<String, List<String>>> names(Collection<String> items, Locale language) {
        if (settings.names().isEmpty() || items.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Flux.fromIterable(items)
                .take(MOST_ITEMS)
                .buffer(ITEMS_AT_ONCE)
                .flatMapSequential(some -> read(entities(some, language), ""))
                .collectList()
                .map(CapacityExchange::labels)
                .timeout(ALL_OF_IT)
                .onErrorResume(failure -> {
                    LOG.warn("Nobody says what capacities are called: {}", failure.toString());
                    return Mono.just(Map.of());
                });
    }

    private URI entities(List<String> items, Locale language) {
        return UriComponentsBuilder.fromUriString(settings.names())
                .queryParam("action", "wbgetentities")
                .queryParam("format", "json")
                .queryParam("props", "labels")
                .queryParam("languages", "{languages}")
                .queryParam("ids", "{items}")
                .encode()
                .build("en|" + language.getLanguage(), String.join("|", items));
    }

    private static Map<String, List<String>> labels(List<JsonNode> answers) {
        var labels = new HashMap<String, List<String>>();
        for (var answer : answers) {
            answer.path("entities")
                    .properties()
                    .forEach(entity ->
                            labels.put(
                                    entity.getKey(),
                                    entity.getValue()
                                            .path("labels")
                                            .valueStream()
                                            .map(label -> label.path("value"))
                                            .filter(JsonNode::isString)
                                            .map(label -> CapacityLists.oneLine(label.asString()))
                                            .distinct()
                                            .toList()));
        }
        return labels;
    }

    /** The filter was called `username` until 2024. */
    private Mono<JsonNode> users(String username) {
        return read(
                UriComponentsBuilder.fromUriString(settings.address() + "/users/")
                        .queryParam("user__username", "{name}")
                        .queryParam("username", "{name}")
                        .encode()
                        .build(username, username),
                settings.token());
    }

    private Mono<CapacityLists> lists() {
        return Flux.fromIterable(CapacityLists.KINDS)
                .flatMapSequential(kind ->
                        read(
                                URI.create(settings.address() + "/list/" + kind + "/"),
                                settings.token()))
                .collectList()
                .map(CapacityExchange::lists);
    }

    private static CapacityLists lists(List<JsonNode> answers) {
        var lists = CapacityLists.NONE;
        for (var i = 0; i < answers.size(); i++) {
            lists = lists.with(CapacityLists.KINDS.get(i), answers.get(i));
        }
        return lists;
    }

    private Mono<JsonNode> read(URI address, String token) {
        return web.get()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.set(HttpHeaders.AUTHORIZATION, "Token " + token);
                    }
                })
                .retrieve()
                .onStatus(
                        status -> !status.is2xxSuccessful(),
                        answer ->
                                Mono.error(
                                        new IllegalStateException(
                                                answer.statusCode() + " at " + address.getPath())))
                .bodyToMono(String.class)
                .map(json::readTree);
    }
}
