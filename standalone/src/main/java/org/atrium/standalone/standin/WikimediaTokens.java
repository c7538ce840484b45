package org.atrium.standalone.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Access tokens as Wikimedia makes them: no `kid`, times in fractions of a second, a prefixed sub.
 */
final class WikimediaTokens implements OAuth2TokenGenerator<OAuth2AccessToken> {

    private final String issuer;
    private final RSASSASigner signer;

    WikimediaTokens(String issuer) {
        this.issuer = issuer;
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            this.signer = new RSASSASigner(keys.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }

    @Override
    public @Nullable OAuth2AccessToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var client = context.getRegisteredClient();
        Authentication person =
                Objects.requireNonNull(context.getPrincipal(), "a token is for somebody");
        var now = Instant.now();
        var end = now.plus(client.getTokenSettings().getAccessTokenTimeToLive());
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", client.getClientId());
        claims.put("jti", UUID.randomUUID().toString().replace("-", ""));
        claims.put("iat", seconds(now));
        claims.put("nbf", seconds(now));
        claims.put("exp", seconds(end));
        claims.put("sub", "mw:CentralAuth::" + person.getName());
        claims.put("iss", issuer);
        claims.put("ratelimit", Map.of("requests_per_unit", 5000, "unit", "HOUR"));
        claims.put("scopes", List.of("basic"));
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, signed(claims), now, end);
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1_000_000_000.0;
    }

    private String signed(Map<String, Object> claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();
        var token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException refused) {
            throw new IllegalStateException(refused);
        }
        return token.serialize();
    }
}
