package org.atrium.server.resources;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atrium.server.platform.ThingClaims;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which resource has which link. A private group has links of its own, so that nobody outside
 * learns what is in it by adding the same.
 */
@Component
class ResourceLinks {

    static final int LONGEST = 500;

    private static final int DEFAULT_PORT = 443;
    private static final Pattern MOBILE = Pattern.compile("^(\\w+)\\.m\\.(\\w+\\.org)$");
    private static final Pattern ENDS = Pattern.compile("/+$");
    private static final String TRACKING = "utm_";

    private final ThingClaims claims;

    ResourceLinks(ReactiveMongoOperations mongo, Clock clock) {
        this.claims =
                new ThingClaims(
                        mongo,
                        clock,
                        "resourceClaims",
                        "resource",
                        (id, claim) ->
                                mongo.findById(id, Material.class)
                                        .map(holder ->
                                                holder.isThere()
                                                        && claimOf(holder.description())
                                                                .equals(claim)));
    }

    static boolean isLink(String link) {
        return Checks.isAddress(link, LONGEST)
                && "https".equals(URI.create(link).getScheme())
                && URI.create(link).getRawUserInfo() == null;
    }

    /** Refuses what another resource has already, with its address. */
    Mono<Void> claim(String id, Description description) {
        var claim = claimOf(description);
        return claims.claim(id, List.of(claim))
                .flatMap(claims::holder)
                .doOnNext(holder -> {
                    throw Refusal.Invalid.of("link", "resource.link-taken", "/resources/" + holder)
                            .refused();
                })
                .then();
    }

    private static String claimOf(Description description) {
        var place = description.groups().stream().filter(Audience::isPrivate).findFirst();
        return "link:" + place.orElse("") + ":" + normalised(description.link());
    }

    /** The same for addresses that lead to the same page, as far as an address tells. */
    static String normalised(String link) {
        var address = URI.create(link);
        var host = MOBILE.matcher(address.getHost().toLowerCase(Locale.ROOT)).replaceFirst("$1.$2");
        var port = address.getPort();
        var path = ENDS.matcher(Objects.requireNonNullElse(address.getPath(), "")).replaceFirst("");
        var query =
                address.getRawQuery() == null
                        ? ""
                        : Arrays.stream(address.getRawQuery().split("&"))
                                .filter(part -> !part.isEmpty() && !part.startsWith(TRACKING))
                                .collect(Collectors.joining("&"));
        return host
                + (port < 0 || port == DEFAULT_PORT ? "" : ":" + port)
                + path
                + (query.isEmpty() ? "" : "?" + query);
    }
}
