package org.atrium.ui.platform;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param apiUrl address of the backend
 * @param timeout how long a call to the backend may take
 * @param publicUrl address of this site in the world, such as `https://atrium.example`; empty: what
 *     each request was sent to
 * @param demo whether pages carry the banner that says this is a demo
 * @param uiSecret proves to the backend that the live subscription is the ui's own; empty:
 *     visitors' events only
 */
@ConfigurationProperties("atrium")
public record UiProperties(
        @DefaultValue("http://127.0.0.1:8081") URI apiUrl,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("") String publicUrl,
        @DefaultValue("false") boolean demo,
        @DefaultValue("") String uiSecret) {

    @Override
    public String toString() {
        return "UiProperties[apiUrl=" + apiUrl + ", timeout=" + timeout + ", demo=" + demo + "]";
    }
}
