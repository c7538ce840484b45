package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.atrium.ui.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** A log-in that came to nothing: back to the page for who cancelled, else why and how to go on. */
@Component
class LogInFailed implements AuthenticationFailureHandler {

    static final String REFUSED = "refused";

    private static final Logger LOG = LoggerFactory.getLogger(LogInFailed.class);

    /** Wikimedia says the first, without the state of the request, when a person presses Cancel. */
    private static final Set<String> CANCELLED = Set.of("unauthorized_client", "access_denied");

    private static final Set<String> LOST =
            Set.of("authorization_request_not_found", "invalid_state_parameter");

    private final Notices notices;
    private final SessionEnd sessionEnd;

    LogInFailed(Notices notices, SessionEnd sessionEnd) {
        this.notices = notices;
        this.sessionEnd = sessionEnd;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        var path = ReturnPath.take(request);
        // Somebody who is logged in stays so, whatever link they were made to follow.
        if (!sessionEnd.hasMember(request)) {
            sessionEnd.of(request, response);
        }
        var error = request.getParameter("error");
        if (error != null && CANCELLED.contains(error)) {
            response.sendRedirect(path + (path.contains("?") ? "&" : "?") + "login=cancelled");
        } else if (failure.getCause() instanceof Refused refused) {
            notices.show(
                    request,
                    response,
                    HttpStatus.valueOf(refused.type().status()),
                    "log-in.refused",
                    refused.getMessage(),
                    path);
        } else if (failure instanceof OAuth2AuthenticationException oauth
                && LOST.contains(oauth.getError().getErrorCode())) {
            notices.show(request, response, HttpStatus.BAD_REQUEST, "log-in.lost", "", path);
        } else {
            LOG.warn("Logging in with Wikimedia failed: {}", failure.getMessage());
            notices.show(request, response, HttpStatus.BAD_GATEWAY, "log-in.failed", "", path);
        }
    }
}
