package org.atrium.ui.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Leaves nothing of a session behind, neither here nor in the browser. */
@Component
class SessionEnd {

    private final String cookie;

    SessionEnd(@Value("${server.servlet.session.cookie.name:JSESSIONID}") String cookie) {
        this.cookie = cookie;
    }

    /** Asks the session itself: a failed log-in has emptied the security context of the request. */
    boolean hasMember(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }

    void of(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (request.getCookies() != null && !response.isCommitted()) {
            var empty = new Cookie(cookie, "");
            empty.setPath("/");
            empty.setMaxAge(0);
            empty.setHttpOnly(true);
            empty.setSecure(request.isSecure());
            response.addCookie(empty);
        }
    }
}
