package org.atrium.ui.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl of the REST API of the wiki that logs people in
 * @param clientId of the OAuth 2.0 consumer; empty: nobody can log in
 * @param clientSecret of the OAuth 2.0 consumer
 * @param userAgent names this site and a contact, as Wikimedia asks of every client
 */
@ConfigurationProperties("atrium.wikimedia")
record WikimediaSettings(
        @DefaultValue("https://meta.wikimedia.org/w/rest.php") URI baseUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("Atrium/0.1 (community network for GLAM specialists; no contact configured)")
                String userAgent) {

    boolean isConfigured() {
        return !clientId.isBlank();
    }

    String address(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    @Override
    public String toString() {
        return "WikimediaSettings[baseUrl=" + baseUrl + ", clientId=" + clientId + "]";
    }
}
