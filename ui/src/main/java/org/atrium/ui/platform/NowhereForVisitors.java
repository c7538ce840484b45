package org.atrium.ui.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * An address that no reader page has ends here for visitors: the member views would begin a session
 * only to say the same.
 */
@Component
class NowhereForVisitors extends AbstractHandlerMapping {

    private static final HttpRequestHandler NOTHING_HERE =
            (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);

    NowhereForVisitors() {
        // After the reader pages, before the member views.
        setOrder(Ordered.LOWEST_PRECEDENCE - 2);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return isPage(request) && Caller.signedIn().isEmpty() ? NOTHING_HERE : null;
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getParameter("v-r") == null
                && !path.startsWith("/VAADIN/")
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
