package org.atrium.ui.platform;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where this site is in the world. What readers and search engines take elsewhere, such as a feed,
 * names whole addresses.
 */
@Component
public class SiteAddress {

    private final String configured;

    SiteAddress(UiProperties properties) {
        var url = properties.publicUrl().strip();
        this.configured = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether the settings say it; otherwise it is what the request was sent to. */
    boolean isConfigured() {
        return !configured.isEmpty();
    }

    /** The whole address of a path. */
    public String of(HttpServletRequest request, String path) {
        return isConfigured()
                ? configured + path
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path;
    }

    /** The whole address of a path, for whoever this view works for. */
    public String ofView(String path) {
        var request = VaadinServletRequest.getCurrent();
        return request == null ? certain(path) : of(request.getHttpServletRequest(), path);
    }

    /** The whole address where it is certain for everybody, otherwise the path alone. */
    public String certain(String path) {
        return configured + path;
    }
}
