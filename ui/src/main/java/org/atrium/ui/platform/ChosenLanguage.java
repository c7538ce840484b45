package org.atrium.ui.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language that somebody chose, else the nearest that their browser asks for. */
public final class ChosenLanguage extends AcceptHeaderLocaleResolver {

    /** Set only when somebody chooses. */
    private static final String COOKIE = "language";

    private static final int YEAR = 365 * 24 * 3600;

    ChosenLanguage() {
        setSupportedLocales(Words.LANGUAGES.stream().map(Locale::forLanguageTag).toList());
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && Words.LANGUAGES.contains(cookie.getValue())
                ? Locale.forLanguageTag(cookie.getValue())
                : super.resolveLocale(request);
    }

    /** What makes a browser remember a choice. */
    public static Cookie remember(String language, boolean secure) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
