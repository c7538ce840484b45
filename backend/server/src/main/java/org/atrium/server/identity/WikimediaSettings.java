package org.atrium.server.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which Wikimedia to ask.
 *
 * @param baseUrl of the REST API of the wiki that logs people in, as in the ui
 * @param issuer claim `iss` of its tokens; empty when it is the origin of the base URL, as it is on
 *     Wikimedia
 * @param clientId key of our OAuth 2.0 consumer; empty when log-in is not set up
 * @param userAgent our own name: Wikimedia refuses generic ones
 * @param publicKey PEM of the signing key; empty to rely on the profile call alone
 */
@ConfigurationProperties("atrium.wikimedia")
record WikimediaSettings(
        String baseUrl, String issuer, String clientId, String userAgent, String publicKey) {

    private static final String PROFILE = "/oauth2/resource/profile";

    WikimediaSettings {
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        issuer = issuer.isBlank() ? originOf(URI.create(baseUrl)) : issuer;
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    URI profile() {
        return URI.create(baseUrl + PROFILE);
    }
}
