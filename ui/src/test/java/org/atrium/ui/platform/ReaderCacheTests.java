package org.atrium.ui.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class ReaderCacheTests {

    private static final String QUESTION = "/questions/Q1/how-to-scan";

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final ReaderCache cache = new ReaderCache(new AcceptHeaderLocaleResolver(), clock::get);

    @BeforeEach
    void newsArrive() {
        cache.connected(true);
    }

    @Test
    void makesAPageOnceForManyVisitors() throws Exception {
        var first = get(visitor(QUESTION));
        var second = get(visitor(QUESTION));

        assertThat(made).hasValue(1);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(second.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.getHeader("Content-Length")).isEqualTo("6");
    }

    @Test
    void answersNothingNewToWhoeverHasThePage() throws Exception {
        var etag = String.valueOf(get(visitor(QUESTION)).getHeader("ETag"));
        var again = visitor(QUESTION);
        again.addHeader("If-None-Match", etag);

        var answer = get(again);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void makesAQuestionAnewWhenItChanged() throws Exception {
        get(visitor(QUESTION));
        cache.changed("Q1");
        get(visitor(QUESTION));

        assertThat(made).hasValue(2);
    }

    @Test
    void makesAnewWhatNamesAQuestionThatChanged() throws Exception {
        var similar = "<a href=\"/questions/Q2/scanning-maps\">Scanning maps</a>";
        cache.doFilter(visitor(QUESTION), new MockHttpServletResponse(), page(similar));
        cache.doFilter(visitor("/questions/Q3"), new MockHttpServletResponse(), page("alone"));
        cache.changed("Q2");

        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void doesNotKeepAPageThatWasOvertakenByAChange() throws Exception {
        var response = new MockHttpServletResponse();
        cache.doFilter(
                visitor(QUESTION),
                response,
                (request, answer) -> {
                    page().doFilter(request, answer);
                    clock.incrementAndGet();
                    cache.changed("Q1");
                });

        assertThat(cache.size()).isZero();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void keepsListsForTwoSecondsOnly() throws Exception {
        get(visitor("/questions"));
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        get(visitor("/questions"));

        assertThat(made).hasValue(2);
    }

    @Test
    void keepsQuestionsForTwoSecondsOnlyWhileNoNewsArrive() throws Exception {
        get(visitor(QUESTION));
        cache.connected(false);
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        get(visitor(QUESTION));

        assertThat(made).hasValue(2);
    }

    @Test
    void keepsLanguagesApart() throws Exception {
        get(visitor(QUESTION));
        var swedish = visitor(QUESTION);
        swedish.addPreferredLocale(Locale.forLanguageTag("sv"));
        get(swedish);

        assertThat(made).hasValue(2);
    }

    @Test
    void keepsNothingThatIsNoPageForVisitors() throws Exception {
        var response = new MockHttpServletResponse();
        cache.doFilter(
                visitor("/notifications"),
                response,
                (request, answer) ->
                        answer.getOutputStream().write("own".getBytes(StandardCharsets.UTF_8)));

        assertThat(response.getContentAsString()).isEqualTo("own");
        assertThat(cache.size()).isZero();
    }

    @Test
    void neitherKeepsNorGivesWhenSomebodyMayBeKnown() throws Exception {
        var random = new Random(3);
        get(visitor(QUESTION));
        for (int i = 0; i < 300; i++) {
            var request = visitor(random.nextBoolean() ? QUESTION : "/questions?page=" + i);
            switch (random.nextInt(4)) {
                case 0 -> request.setCookies(new Cookie("atrium", "s" + i));
                case 1 ->
                        request.setCookies(
                                new Cookie("language", "en"), new Cookie("any" + i, "x"));
                case 2 -> request.addHeader("Authorization", "Bearer " + i);
                default -> request.setMethod("POST");
            }
            var before = made.get();
            get(request);
            assertThat(made).hasValue(before + 1);
            assertThat(cache.size()).isEqualTo(1);
        }
    }

    @Test
    void keepsNothingThatBeginsASessionOrSetsACookie() throws Exception {
        cache.doFilter(
                visitor(QUESTION),
                new MockHttpServletResponse(),
                (request, answer) -> {
                    ((HttpServletResponse) answer).addHeader("Set-Cookie", "a=b");
                    page().doFilter(request, answer);
                });
        cache.doFilter(
                visitor(QUESTION),
                new MockHttpServletResponse(),
                (request, answer) -> {
                    ((MockHttpServletRequest) request).getSession();
                    page().doFilter(request, answer);
                });

        assertThat(cache.size()).isZero();
    }

    @Test
    void keepsNoRefusal() throws Exception {
        var response = new MockHttpServletResponse();
        cache.doFilter(
                visitor(QUESTION),
                response,
                (request, answer) -> {
                    ((HttpServletResponse) answer).setStatus(404);
                    page().doFilter(request, answer);
                });

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).isEqualTo("page 1");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(cache.size()).isZero();
    }

    private MockHttpServletResponse get(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        cache.doFilter(request, response, page());
        return response;
    }

    private FilterChain page() {
        return (request, response) ->
                page("page " + made.incrementAndGet()).doFilter(request, response);
    }

    private static FilterChain page(String html) {
        return (request, response) -> {
            ReaderCache.forVisitors((MockHttpServletRequest) request);
            var answer = (HttpServletResponse) response;
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setContentType("text/html;charset=UTF-8");
            answer.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static MockHttpServletRequest visitor(String address) {
        var parts = address.split("\\?", 2);
        var request = new MockHttpServletRequest("GET", parts[0]);
        if (parts.length > 1) {
            request.setQueryString(parts[1]);
        }
        return request;
    }
}
