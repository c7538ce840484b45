package org.atrium.ui.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * What browsers may load: on reader pages only our own files, in member views what Flow needs too.
 */
@Component
class ContentPolicy implements HeaderWriter, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Content-Security-Policy";

    private final transient SecureRandom random = new SecureRandom();
    private final String readers;
    private final String members;

    ContentPolicy(WikimediaSettings wikimedia) {
        var shared =
                "default-src 'none'; img-src 'self' data:; connect-src 'self';"
                        + " frame-ancestors 'none'; form-action 'self' "
                        + origin(wikimedia)
                        + "; ";
        readers = shared + "base-uri 'none'; font-src 'self'; style-src 'self'; script-src 'self'";
        // Flow's page names its own base, its components bring an icon font along, and it builds
        // functions from the expressions that the server sends, and styles at run time.
        members =
                shared
                        + "base-uri 'self'; font-src 'self' data:; manifest-src 'self'; style-src 'self' 'unsafe-inline';"
                        + " script-src 'self' 'unsafe-eval' 'nonce-%s'";
    }

    private static String origin(WikimediaSettings wikimedia) {
        var url = wikimedia.baseUrl();
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** The strict one, unless the page of the member views has set its own. */
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, readers);
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::nameOurScripts);
    }

    /** Scripts in the page run only when they carry this page's nonce. */
    private void nameOurScripts(IndexHtmlResponse page) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(HEADER, members.formatted(nonce));
    }
}
