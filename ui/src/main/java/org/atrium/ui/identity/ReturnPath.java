package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes on after logging in: always a page of this site. */
final class ReturnPath {

    static final String PARAMETER = "return";
    static final String HOME = "/";

    private static final String ATTRIBUTE = ReturnPath.class.getName();
    private static final int LONGEST = 2000;

    /** Browsers read `\` as `/` and drop control characters, so that both can hide another host. */
    private static final Pattern MISLEADING = Pattern.compile("[\\\\\\p{Cntrl}\\s]");

    private static final Pattern PART_OF_LOGGING_IN = Pattern.compile("/(login|logout)([/?#].*)?");

    private ReturnPath() {}

    /** The path as a redirect may carry it; home when it is not a path of this site. */
    static String checked(@Nullable String path) {
        if (path == null
                || path.length() > LONGEST
                || !path.startsWith("/")
                || path.startsWith("//")
                || MISLEADING.matcher(path).find()
                || PART_OF_LOGGING_IN.matcher(path).matches()) {
            return HOME;
        }
        try {
            var uri = new URI(path);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? HOME : uri.toASCIIString();
        } catch (URISyntaxException notAPath) {
            return HOME;
        }
    }

    /** Keeps the path that the request asks for until the log-in is over. */
    static void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, checked(request.getParameter(PARAMETER)));
    }

    /** The path that was remembered, once. */
    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String path) {
            session.removeAttribute(ATTRIBUTE);
            return path;
        }
        return HOME;
    }
}
