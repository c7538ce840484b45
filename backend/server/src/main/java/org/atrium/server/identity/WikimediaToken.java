package org.atrium.server.identity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Wikimedia access token says about itself. MediaWiki publishes no key set, so the profile
 * call with the same token is what proves it; the signature is checked where a key was configured.
 */
final class WikimediaToken {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 8_192;
    private static final String CENTRAL_PREFIX = "mw:CentralAuth::";

    private final String text;
    private final JsonNode claims;

    private WikimediaToken(String text, JsonNode claims) {
        this.text = text;
        this.claims = claims;
    }

    static WikimediaToken parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > LONGEST) {
            throw refused("malformed");
        }
        try {
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (claims.isObject()) {
                return new WikimediaToken(text, claims);
            }
        } catch (IllegalArgumentException | JacksonException malformed) {
            // told below
        }
        throw refused("malformed");
    }

    WikimediaToken check(WikimediaSettings settings, @Nullable PublicKey key, Instant now) {
        if (key != null && !isSignedWith(key)) {
            throw refused("malformed");
        }
        if (!isFor(settings.clientId())) {
            throw refused("audience");
        }
        if (!settings.issuer().equals(claims.path("iss").asString(""))) {
            throw refused("issuer");
        }
        if (!isAfter(now, claims.path("exp"))) {
            throw refused("expired");
        }
        if (claims.path("grant_type").asString("").equals("client_credentials")) {
            throw refused("no-person");
        }
        if (!isSubject(sub())) {
            throw refused("no-person");
        }
        return this;
    }

    /** The account's id in digits, without the prefix that newer tokens carry. */
    String sub() {
        return bareSub(claims.path("sub"));
    }

    String text() {
        return text;
    }

    static String bareSub(JsonNode sub) {
        var text = sub.isNumber() ? sub.numberValue().toString() : sub.asString("");
        return text.startsWith(CENTRAL_PREFIX) ? text.substring(CENTRAL_PREFIX.length()) : text;
    }

    static boolean isSubject(String sub) {
        return !sub.isBlank() && !sub.equals("0");
    }

    private boolean isFor(String clientId) {
        var audience = claims.path("aud");
        return audience.isArray()
                ? audience.valueStream().anyMatch(one -> one.asString("").equals(clientId))
                : audience.asString("").equals(clientId);
    }

    /** Times are seconds with a fraction. */
    private static boolean isAfter(Instant now, JsonNode time) {
        var millis = BigDecimal.valueOf(now.toEpochMilli()).movePointLeft(3);
        return time.isNumber() && time.decimalValue().compareTo(millis) > 0;
    }

    private boolean isSignedWith(PublicKey key) {
        var end = text.lastIndexOf('.');
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(text.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(text.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    static RuntimeException refused(String why) {
        return new Refusal.Unauthenticated("wikimedia." + why).refused();
    }

    @Override
    public String toString() {
        return "WikimediaToken";
    }
}
