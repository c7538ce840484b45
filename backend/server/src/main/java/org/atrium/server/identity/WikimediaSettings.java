package org.atrium.server.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which Wikimedia to ask.
 *
 * @param baseUrl of the wiki, such as `https://meta.wikimedia.org`
 * @param issuer claim `iss` of its tokens; empty when it is the base URL, as it is on Wikimedia
 * @param clientId key of our OAuth 2.0 consumer; empty when log-in is not set up
 * @param userAgent our own name: Wikimedia refuses generic ones
 * @param publicKey PEM of the signing key; empty to rely on the profile call alone
 */
@ConfigurationProperties("atrium.wikimedia")
record WikimediaSettings(
        String baseUrl, String issuer, String clientId, String userAgent, String publicKey) {

    private static final String PROFILE = "/w/rest.php/oauth2/resource/profile";

    WikimediaSettings {
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        issuer = issuer.isBlank() ? baseUrl : issuer;
    }

    URI profile() {
        return URI.create(baseUrl + PROFILE);
    }
}
