package org.atrium.server.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

/** Accepts a Wikimedia access token for its owner's account; the token is not kept anywhere. */
@Component
class WikimediaLogin {

    private static final Logger LOG = LoggerFactory.getLogger(WikimediaLogin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_PROFILE = 256 * 1024;
    private static final DateTimeFormatter REGISTERED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final WikimediaSettings settings;
    private final Arrivals arrivals;
    private final Clock clock;
    private final @Nullable PublicKey key;
    private final WebClient web;

    WikimediaLogin(
            WikimediaSettings settings, Arrivals arrivals, Clock clock, WebClient.Builder web) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.clock = clock;
        this.key = settings.publicKey().isBlank() ? null : keyOf(settings.publicKey());
        this.web =
                web.clone()
                        .clientConnector(
                                new ReactorClientHttpConnector(
                                        HttpClient.create()
                                                .proxyWithSystemProperties()
                                                .responseTimeout(PATIENCE)))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PROFILE))
                        .defaultHeader(HttpHeaders.USER_AGENT, settings.userAgent())
                        .build();
    }

    Mono<Account> accountOf(String accessToken) {
        if (settings.clientId().isBlank()) {
            return Mono.error(new Refusal.Unavailable("wikimedia.not-configured").refused());
        }
        return Mono.fromCallable(() ->
                        WikimediaToken.parse(accessToken).check(settings, key, clock.instant()))
                .flatMap(token -> profile(token).map(profile -> read(token, profile)))
                .flatMap(arrivals::arrive);
    }

    private Mono<JsonNode> profile(WikimediaToken token) {
        return web.get()
                .uri(settings.profile())
                .headers(headers -> headers.setBearerAuth(token.text()))
                .exchangeToMono(this::answered)
                .timeout(PATIENCE)
                .onErrorMap(
                        failure -> !(failure instanceof RefusedException), WikimediaLogin::away);
    }

    private Mono<JsonNode> answered(ClientResponse response) {
        var status = response.statusCode();
        if (status.value() == 200) {
            return response.bodyToMono(JsonNode.class)
                    .switchIfEmpty(Mono.error(WikimediaToken.refused("malformed")));
        }
        return response.releaseBody().then(Mono.error(refusal(status)));
    }

    private static RuntimeException refusal(HttpStatusCode status) {
        if (status.value() == 401 || status.value() == 403) {
            return WikimediaToken.refused("refused");
        }
        LOG.warn("Wikimedia answered {} to the profile call", status);
        return new Refusal.Unavailable("wikimedia.unavailable").refused();
    }

    private static Throwable away(Throwable failure) {
        LOG.warn("Wikimedia's profile could not be read: {}", failure.toString());
        return new Refusal.Unavailable("wikimedia.unavailable").refused();
    }

    /** The profile belongs to the token's owner, and says what it says. */
    private static WikimediaProfile read(WikimediaToken token, JsonNode profile) {
        var sub = WikimediaToken.bareSub(profile.path("sub"));
        if (!WikimediaToken.isSubject(sub)) {
            throw WikimediaToken.refused("no-person");
        }
        if (!sub.equals(token.sub())) {
            throw WikimediaToken.refused("mismatch");
        }
        var username = profile.path("username").asString("");
        return new WikimediaProfile(
                sub,
                username.isBlank() ? null : username,
                profile.path("blocked").asBoolean(false),
                words(profile.path("groups")),
                words(profile.path("rights")),
                registered(profile.path("registered").asString("")),
                profile.path("editcount").asLong(0),
                null);
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant registered(String text) {
        try {
            return LocalDateTime.parse(text, REGISTERED).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException absent) {
            return null;
        }
    }

    private static PublicKey keyOf(String pem) {
        try {
            var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "atrium.wikimedia.public-key is not the PEM of an RSA public key", unreadable);
        }
    }
}
