package org.atrium.server.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which Wikimedia to ask.
 *
 * @param baseUrl of the REST API, such as `https://meta.wikimedia.org/w/rest.php`
 * @param issuer claim `iss` of its tokens
 * @param clientId key of our OAuth 2.0 consumer; empty when log-in is not set up
 * @param userAgent our own name: Wikimedia refuses generic ones
 * @param publicKey PEM of the signing key; empty to rely on the profile call alone
 */
@ConfigurationProperties("atrium.wikimedia")
record WikimediaSettings(
        String baseUrl, String issuer, String clientId, String userAgent, String publicKey) {}
