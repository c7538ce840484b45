package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.FakeWikimedia.claims;
import static org.atrium.server.FakeWikimedia.profile;
import static org.atrium.server.FakeWikimedia.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.identity.TokenRequest;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class LogInTest {

    @Autowired private TestMembers members;
    @Autowired private Accounts accounts;

    @Test
    void logsInWithWikimediaToken() {
        var given = logIn(token("501", profile("501", "tamarind_of Tunis")));

        assertThat(given.username()).isEqualTo("Tamarind of Tunis");
        assertThat(given.expiresAt()).isAfter(Instant.now());
        members.withToken(given.token())
                .get()
                .uri("/api/v1/me/tokens")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void acceptsBareSubjectAndListOfAudiences() {
        var claims = claims("502");
        claims.put("sub", "502");
        claims.put("aud", List.of("another", "atrium-under-test"));

        assertThat(logIn(token(claims, 200, profile("502", "Old token"))).username())
                .isEqualTo("Old token");
    }

    @Test
    void refusesTokenForAnotherApplication() {
        refuses("503", claims -> claims.put("aud", "another"), "wikimedia.audience");
    }

    @Test
    void refusesTokenOfAnotherIssuer() {
        refuses("504", claims -> claims.put("iss", "https://elsewhere.test"), "wikimedia.issuer");
    }

    @Test
    void refusesExpiredToken() {
        var past = Instant.now().getEpochSecond() - 0.5;
        refuses("505", claims -> claims.put("exp", past), "wikimedia.expired");
    }

    @Test
    void refusesTokenWithoutExpiry() {
        refuses("506", claims -> claims.remove("exp"), "wikimedia.expired");
    }

    @Test
    void refusesClientCredentialsToken() {
        refuses(
                "507",
                claims -> claims.put("grant_type", "client_credentials"),
                "wikimedia.no-person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "mw:CentralAuth::", "mw:CentralAuth::0"})
    void refusesTokenOfNobody(String sub) {
        refuses("508", claims -> claims.put("sub", sub), "wikimedia.no-person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void refusesProfileOfNobody(String sub) {
        refusal(token("509", profile(sub, "Nobody")), 401, "wikimedia.no-person");
    }

    @Test
    void refusesWhenProfileIsRefused() {
        refusal(token(claims("510"), 401, Map.of()), 401, "wikimedia.refused");
    }

    @Test
    void refusesWhenSubjectsDiffer() {
        refusal(token("511", profile("5110", "Somebody else")), 401, "wikimedia.mismatch");
    }

    @Test
    void refusesWhatIsNoToken() {
        refusal("not.a-token", 401, "wikimedia.malformed");
        refusal("a.%%%.c", 401, "wikimedia.malformed");
    }

    @Test
    void saysWhenWikimediaDoesNotAnswer() {
        refusal(token(claims("512"), 500, Map.of()), 503, "wikimedia.unavailable");
    }

    @Test
    void takesProfileWithNothingButSubject() {
        var given = logIn(token("513", Map.of("sub", "513")));

        assertThat(given.username()).startsWith("Member ");
    }

    @Test
    void keepsNameOfKnownAccountThatWasSuppressed() {
        logIn(token("514", profile("514", "Later suppressed")));
        var given = logIn(token("514", Map.of("sub", 514, "blocked", true)));

        assertThat(given.username()).isEqualTo("Later suppressed");
        assertThat(account("Later suppressed").blocked()).isTrue();
    }

    @Test
    void keepsAccountOfRenamedUser() {
        logIn(token("515", profile("515", "Before renaming")));
        var before = account("Before renaming");
        logIn(token("515", profile("515", "After renaming")));

        assertThat(account("After renaming").id()).isEqualTo(before.id());
        assertThat(accounts.byUsername("Before renaming").block()).isNull();
    }

    @Test
    void freesNameThatPassedToSomebodyElse() {
        logIn(token("516", profile("516", "Passed on")));
        var first = account("Passed on");
        logIn(token("517", profile("517", "Passed on")));

        assertThat(account("Passed on").id()).isNotEqualTo(first.id());
        assertThat(Objects.requireNonNull(accounts.byId(first.id()).block()).username())
                .startsWith("Member ");
        var back = logIn(token("516", profile("516", "New name of first")));
        assertThat(back.username()).isEqualTo("New name of first");
        assertThat(account("New name of first").id()).isEqualTo(first.id());
    }

    @Test
    void blockedAccountReadsAndCannotWrite() {
        var profile = profile("518", "Locked gate");
        profile.put("blocked", true);
        var caller = members.withToken(logIn(token("518", profile)).token());

        caller.get().uri("/api/v1/me/tokens").exchange().expectStatus().isOk();
        caller.post()
                .uri("/api/v1/me/tokens")
                .bodyValue(Map.of("name", "mine"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("account.blocked");
    }

    @Test
    void refreshTokenIsGoodOnce() {
        var first = logIn(token("519", profile("519", "Renewer")));
        var second = granted(exchange("refresh", first.refreshToken()));

        assertThat(isGood(first.token())).as("requests under way").isTrue();
        assertThat(isGood(second.token())).isTrue();
        exchange("refresh", first.refreshToken()).expectStatus().isUnauthorized();
        assertThat(isGood(second.token())).as("the family ended").isFalse();
        exchange("refresh", second.refreshToken()).expectStatus().isUnauthorized();
    }

    @Test
    void refreshTokenIsNoBearer() {
        var given = logIn(token("520", profile("520", "Bearer")));

        assertThat(isGood(given.refreshToken())).isFalse();
    }

    @Test
    void logOutEndsTokenAndItsRefreshToken() {
        var given = logIn(token("521", profile("521", "Leaver")));
        members.withToken(given.token())
                .delete()
                .uri("/api/v1/tokens/current")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        assertThat(isGood(given.token())).isFalse();
        exchange("refresh", given.refreshToken()).expectStatus().isUnauthorized();
    }

    private void refuses(String sub, Consumer<Map<String, Object>> change, String key) {
        var claims = claims(sub);
        change.accept(claims);
        refusal(token(claims, 200, profile(sub, "Refused " + sub)), 401, key);
    }

    private void refusal(String token, int status, String key) {
        exchange("wikimedia", token)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo(key);
    }

    private ApiToken logIn(String wikimediaToken) {
        return granted(exchange("wikimedia", wikimediaToken));
    }

    private static ApiToken granted(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isOk()
                        .expectBody(ApiToken.class)
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.ResponseSpec exchange(String grant, String token) {
        return members.visitor()
                .post()
                .uri("/api/v1/tokens")
                .bodyValue(new TokenRequest(grant, token))
                .exchange();
    }

    private boolean isGood(String token) {
        var answer = members.withToken(token).get().uri("/api/v1/me/tokens").exchange();
        return answer.returnResult(String.class).getStatus().value() == 200;
    }

    private Account account(String username) {
        return Objects.requireNonNull(accounts.byUsername(username).block());
    }
}
