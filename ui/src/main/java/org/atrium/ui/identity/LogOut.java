package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;

/** Ends the API token with the session; ending the session closes its views and their push. */
@Component
class LogOut implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LogOut.class);

    private final IdentityApi identity;
    private final Backend backend;
    private final SessionEnd sessionEnd;

    LogOut(IdentityApi identity, Backend backend, SessionEnd sessionEnd) {
        this.identity = identity;
        this.backend = backend;
        this.sessionEnd = sessionEnd;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Member member) {
            try {
                backend.tell(identity.revokeCurrent());
            } catch (Refused | WebClientException | IllegalStateException refused) {
                // The session ends all the same; the token ends by itself within the hour.
                LOG.warn("The API token of {} was not ended: {}", member, refused.getMessage());
            }
        }
        sessionEnd.of(request, response);
    }
}
