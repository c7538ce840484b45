package org.atrium.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import org.atrium.ui.AtriumUi;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = AtriumUi.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "atrium.wikimedia.client-id=our-client",
            "atrium.wikimedia.client-secret=our-secret",
            "atrium.wikimedia.user-agent=Atrium/test (https://atrium.example)"
        })
@Import(LogInTests.Rooms.class)
class LogInTests {

    private static final Elsewhere ELSEWHERE = new Elsewhere();

    @LocalServerPort private int port;
    private Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("atrium.api-url", ELSEWHERE::address);
        registry.add("atrium.wikimedia.base-url", () -> ELSEWHERE.address() + "/w/rest.php");
    }

    @BeforeEach
    void newBrowser() {
        ELSEWHERE.forgetAndAccept();
        browser = new Browser(port);
    }

    @AfterAll
    static void closeElsewhere() {
        ELSEWHERE.close();
    }

    @Test
    void setsNoCookieForVisitors() {
        assertThat(browser.get("/test/who").body()).isEqualTo("nobody");
        assertThat(browser.get("/atrium.css").statusCode()).isEqualTo(200);
        browser.get("/");
        browser.get("/ask");
        browser.get("/login/oauth2/code/wikimedia?error=unauthorized_client");

        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void asksWikimediaWithProofKeyAndWithoutScope() {
        var toWikimedia = Browser.location(browser.get("/login"));

        assertThat(toWikimedia)
                .startsWith(ELSEWHERE.address() + "/w/rest.php/oauth2/authorize?")
                .contains("client_id=our-client", "code_challenge_method=S256", "state=")
                .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/wikimedia")
                .doesNotContain("scope");
    }

    @Test
    void bringsMembersBackToWhereTheyWere() {
        var back = browser.logIn("/questions/1/a-question?sort=votes");

        assertThat(Browser.location(back)).isEqualTo("/questions/1/a-question?sort=votes");
        assertThat(browser.get("/test/who").body()).isEqualTo("Tamarind");
    }

    @Test
    void bringsNobodyToAnotherSite() {
        assertThat(Browser.location(browser.logIn("https://evil.example/"))).isEqualTo("/");
        assertThat(Browser.location(browser.logIn("//evil.example/"))).isEqualTo("/");
    }

    @Test
    void namesItselfAndSendsAFormForTheToken() {
        browser.logIn("/");

        var call = ELSEWHERE.asked("POST /w/rest.php/oauth2/access_token").getFirst();
        assertThat(call.userAgent()).isEqualTo("Atrium/test (https://atrium.example)");
        assertThat(call.body())
                .contains(
                        "grant_type=authorization_code",
                        "code=abc",
                        "code_verifier=",
                        "client_id=our-client",
                        "client_secret=our-secret");
        assertThat(ELSEWHERE.asked("GET /w/rest.php/oauth2/resource/profile")).isEmpty();
    }

    @Test
    void exchangesTheWikimediaTokenAtTheBackend() {
        browser.logIn("/");

        assertThat(ELSEWHERE.asked("POST /api/v1/tokens"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("wikimedia", "of-wikimedia"));
    }

    @Test
    void changesTheSessionIdAtLogIn() {
        browser.beginLogIn("/");
        var before = browser.session().orElseThrow();

        browser.logIn("/");

        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void givesTheCookieToNoScriptAndNoOtherSite() {
        var cookie = browser.get("/login").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void keepsOnlyTheMemberInTheSession() {
        browser.logIn("/");

        assertThat(browser.get("/test/session").body())
                .contains("SPRING_SECURITY_CONTEXT")
                .doesNotContain("of-wikimedia")
                .doesNotContain("OAuth2AuthorizedClient");
    }

    @Test
    void bringsWhoeverCancelsBackWithANote() {
        browser.beginLogIn("/groups/tunisia");

        var back = browser.get("/login/oauth2/code/wikimedia?error=unauthorized_client");

        assertThat(Browser.location(back)).isEqualTo("/groups/tunisia?login=cancelled");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void leavesMembersLoggedInWhoFollowALinkThatCancels() {
        browser.logIn("/");

        browser.get("/login/oauth2/code/wikimedia?error=unauthorized_client");

        assertThat(browser.get("/test/who").body()).isEqualTo("Tamarind");
    }

    @Test
    void saysWhyTheBackendRefused() {
        ELSEWHERE.refuse();

        var refused = browser.logIn("/questions");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("This account is not yours.")
                .contains("href=\"/login?return=%2Fquestions\"")
                .contains("href=\"/questions\"");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void asksToLogInAgainWhenTheStateIsUnknown() {
        var lost = browser.get("/login/oauth2/code/wikimedia?code=abc&state=forged");

        assertThat(lost.statusCode()).isEqualTo(400);
        assertThat(lost.body()).contains("Please log in once more");
        assertThat(ELSEWHERE.asked("POST /w/rest.php/oauth2/access_token")).isEmpty();
    }

    @Test
    void endsSessionAndApiTokenAtLogOut() {
        browser.logIn("/");
        var session = browser.session().orElseThrow();
        var csrf = browser.get("/test/csrf").body();

        var out = browser.post("/logout", "_csrf=" + csrf);

        assertThat(Browser.location(out)).isEqualTo("/");
        assertThat(ELSEWHERE.asked("DELETE /api/v1/tokens/current"))
                .singleElement()
                .satisfies(call -> assertThat(call.authorization()).isEqualTo("Bearer of-atrium"));
        assertThat(browser.session()).isEmpty();
        assertThat(browser.get("/test/who").body()).isEqualTo("nobody");
        assertThat(session).isNotBlank();
    }

    @Test
    void logsNobodyOutWithoutTheirPage() {
        browser.logIn("/");

        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/logout").statusCode()).isNotEqualTo(302);

        assertThat(browser.get("/test/who").body()).isEqualTo("Tamarind");
    }

    @Test
    void passesAnArchiveOnToItsOwner() {
        assertThat(Browser.location(browser.get("/profile/archive"))).contains("/login?return=");
        browser.logIn("/");

        var archive = browser.get("/profile/archive");

        assertThat(archive.body()).isEqualTo("all that they gave");
        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(ELSEWHERE.asked("GET /api/v1/me/archive"))
                .singleElement()
                .satisfies(call -> assertThat(call.authorization()).isEqualTo("Bearer of-atrium"));
    }

    @Test
    void sendsVisitorsOfMembersPagesToTheLogInAndBack() {
        assertThat(Browser.location(browser.get("/ask?group=tunisia")))
                .endsWith("/login?return=%2Fask%3Fgroup%3Dtunisia");
    }

    @Test
    void letsReaderPagesLoadOurOwnFilesOnly() {
        var headers = browser.get("/test/who").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self' " + ELSEWHERE.address())
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Rooms {

        @GetMapping("/test/who")
        String who() {
            return Caller.signedIn().map(SignedIn::username).orElse("nobody");
        }

        @GetMapping("/test/csrf")
        String csrf(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping("/test/session")
        String session(HttpServletRequest request) {
            HttpSession session = request.getSession(false);
            return Collections.list(session.getAttributeNames()).stream()
                    .map(name -> name + "=" + session.getAttribute(name))
                    .toList()
                    .toString();
        }
    }
}
