package org.atrium.ui.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Keeps pages that visitors read, so that a page which many people open is made once. Only pages
 * that {@link Pages} made for a visitor are kept, and only requests without a session get them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ReaderCache extends OncePerRequestFilter {

    private static final String FOR_VISITORS = ReaderCache.class.getName();
    private static final long BYTES = 64L * 1024 * 1024;
    private static final long QUESTION_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long OTHER_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int LONGEST_ADDRESS = 1000;
    private static final String QUESTIONS = "/questions/";

    /** Cookies that don't say who somebody is; with any other one, nothing is kept or given. */
    private static final Set<String> HARMLESS_COOKIES = Set.of("language");

    private final LocaleResolver locales;
    private final Ticker ticker;
    private final Cache<String, KeptPage> pages =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .<String, KeptPage>weigher((key, page) -> page.weight() + 2 * key.length())
                    .build();

    /** When a question last changed; a page begun before that is not kept. */
    private final Cache<String, Long> changes;

    private final Set<String> being = ConcurrentHashMap.newKeySet();
    private volatile boolean live;

    @Autowired
    ReaderCache(LocaleResolver locales) {
        this(locales, Ticker.systemTicker());
    }

    ReaderCache(LocaleResolver locales, Ticker ticker) {
        this.locales = locales;
        this.ticker = ticker;
        this.changes =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(Duration.ofMinutes(2))
                        .build();
    }

    /** Says that the answer to this request is a page for any visitor. */
    static void forVisitors(HttpServletRequest request) {
        request.setAttribute(FOR_VISITORS, true);
    }

    static boolean isForVisitors(HttpServletRequest request) {
        return request.getAttribute(FOR_VISITORS) != null;
    }

    /**
     * Something happened in the thread: its page is made anew, and so is every page that names it,
     * which may no longer be for every visitor.
     */
    public void changed(String question) {
        changes.put(question, ticker.read());
        pages.asMap().values().removeIf(page -> page.named().contains(question));
    }

    /**
     * Whether news of threads arrive. While they don't, every page is short-lived; what was missed
     * is not known afterwards, so that nothing older stays.
     */
    public void connected(boolean now) {
        if (now && !live) {
            pages.invalidateAll();
        }
        live = now;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var method = request.getMethod();
        return !(method.equals("GET") || method.equals("HEAD"))
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.UPGRADE) != null
                || mayBeKnown(request)
                || request.getRequestURI().length() > LONGEST_ADDRESS
                || request.getRequestURI().startsWith("/VAADIN/");
    }

    private static boolean mayBeKnown(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (!HARMLESS_COOKIES.contains(cookie.getName())) {
                    return true;
                }
            }
        }
        return request.getRequestedSessionId() != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && query.length() > LONGEST_ADDRESS) {
            chain.doFilter(request, response);
            return;
        }
        var key = key(request, query);
        var kept = pages.getIfPresent(key);
        if (kept != null && (isFresh(kept) || mayStillServe(key, kept))) {
            kept.serve(request, response);
            return;
        }
        make(key, request, response, chain);
    }

    private String key(HttpServletRequest request, @Nullable String query) {
        return Words.Library.nearest(locales.resolveLocale(request))
                + " "
                + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }

    private boolean isFresh(KeptPage page) {
        return ticker.read() - page.madeAt() < lifetime(page);
    }

    private long lifetime(KeptPage page) {
        return live && page.question() != null ? QUESTION_NANOS : OTHER_NANOS;
    }

    /** One request makes the page anew; the others need not wait for it, for a moment. */
    private boolean mayStillServe(String key, KeptPage page) {
        return ticker.read() - page.madeAt() < lifetime(page) + OTHER_NANOS && being.contains(key);
    }

    private void make(
            String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = ticker.read();
        var first = being.add(key);
        try {
            var captured = new CapturedPage(request, response);
            chain.doFilter(request, captured);
            var html = captured.html();
            if (html == null) {
                return;
            }
            var page = KeptPage.of(html, response, questionOf(request.getRequestURI()), began);
            if (isForEveryVisitor(request, response) && !changedSince(page, began)) {
                pages.put(key, page);
            }
            page.serve(request, response);
        } finally {
            if (first) {
                being.remove(key);
            }
        }
    }

    private static boolean isForEveryVisitor(
            HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && response.getHeader(HttpHeaders.SET_COOKIE) == null
                && request.getSession(false) == null;
    }

    private boolean changedSince(KeptPage page, long began) {
        return page.named().stream()
                .map(changes::getIfPresent)
                .anyMatch(changed -> changed != null && changed - began >= 0);
    }

    private static @Nullable String questionOf(String path) {
        if (!path.startsWith(QUESTIONS)) {
            return null;
        }
        var end = path.indexOf('/', QUESTIONS.length());
        return path.substring(QUESTIONS.length(), end < 0 ? path.length() : end);
    }

    long size() {
        return pages.asMap().size();
    }
}
