package org.atrium.standalone.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandInTests {

    private static final String BACK = "http://localhost:8080/login/oauth2/code/wikimedia";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";
    private static final Path ACCOUNTS = Path.of("../config/demo/accounts.json");

    @TempDir private static Path folder;
    private static final Tomcat TOMCAT = new Tomcat();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws LifecycleException {
        TOMCAT.setBaseDir(folder.toString());
        TOMCAT.setPort(0);
        TOMCAT.getConnector().setProperty("address", "127.0.0.1");
        var context = TOMCAT.addContext("", folder.toString());
        var filter = new FilterDef();
        filter.setFilterName("standIn");
        filter.setFilter(new StandIn(settings("127.0.0.1")));
        context.addFilterDef(filter);
        var mapping = new FilterMap();
        mapping.setFilterName("standIn");
        mapping.addURLPattern(StandIn.BASE + "/*");
        context.addFilterMap(mapping);
        Tomcat.addServlet(context, "nothing", new DefaultServlet());
        context.addServletMappingDecoded("/", "nothing");
        TOMCAT.start();
    }

    @AfterAll
    static void stop() throws LifecycleException {
        TOMCAT.stop();
        TOMCAT.destroy();
    }

    @Test
    void asksWhoOneWantsToBe() {
        var page = get(authorize(Map.of()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Who do you want to be?", "Tamarind", "نخلة", "All accounts")
                .doesNotContain("<script");
        assertThat(page.body().indexOf("Folha Solta")).isLessThan(page.body().indexOf("Heron"));
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void doesNotTrustTheTextOfTheRequest() {
        var page = get(authorize(Map.of("state", "\"><script>alert(1)</script>")));

        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void makesTokensAsWikimediaDoes() throws Exception {
        var answer = logIn("Tamarind");

        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.get("expires_in").asInt()).isBetween(14_390, 14_400);
        var parts = answer.get("access_token").asString().split("\\.");
        var header =
                json(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
        assertThat(header.get("alg").asString()).isEqualTo("RS256");
        assertThat(header.has("kid")).isFalse();
        var claims =
                json(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertThat(claims.get("aud").asString()).isEqualTo("atrium-demo");
        assertThat(claims.get("iss").asString()).isEqualTo("http://localhost:8080");
        assertThat(claims.get("sub").asString()).isEqualTo("mw:CentralAuth::9000001");
        assertThat(claims.get("iat").isFloatingPointNumber()).isTrue();
        assertThat(claims.get("exp").asDouble() - claims.get("iat").asDouble())
                .isEqualTo(14_400, Offset.offset(1.0));
    }

    @Test
    void tellsTheProfileWithABareSub() throws Exception {
        var profile = profile(logIn("Locked Gate").get("access_token").asString());

        assertThat(profile.statusCode()).isEqualTo(200);
        var json = json(profile.body());
        assertThat(json.get("sub").asString()).doesNotContain(":");
        assertThat(json.get("username").asString()).isEqualTo("Locked Gate");
        assertThat(json.get("blocked").asBoolean()).isTrue();
        assertThat(json.get("registered").asString()).matches("\\d{14}");
        assertThat(json.has("editcount")).isTrue();
    }

    @Test
    void tellsNoProfileToWhoHasNoToken() {
        assertThat(profile("not-a-token").statusCode()).isEqualTo(401);
    }

    @Test
    void givesANewRefreshTokenEachTime() throws Exception {
        var first = logIn("Tamarind").get("refresh_token").asString();
        var form = Map.of("grant_type", "refresh_token", "refresh_token", first);

        var second = json(token(form).body()).get("refresh_token").asString();

        assertThat(second).isNotEqualTo(first);
        assertThat(token(form).statusCode()).isEqualTo(400);
    }

    @Test
    void insistsOnTheVerifierThatBeganTheLogIn() throws Exception {
        var code = code("Tamarind");

        assertThat(
                        token(exchange(code, "another-verifier-that-is-long-enough-for-the-rules"))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void cancelsAsWikimediaDoes() {
        var back = get(authorize(Map.of("cancel", "1")));

        assertThat(back.headers().firstValue("Location"))
                .contains(BACK + "?error=unauthorized_client");
    }

    @Test
    void sendsNobodyToAnUnknownAddress() {
        assertThat(get(authorize(Map.of("redirect_uri", "https://evil.example/"))).statusCode())
                .isEqualTo(400);
        assertThat(
                        get(authorize(
                                        Map.of(
                                                "redirect_uri",
                                                "https://evil.example/",
                                                "cancel",
                                                "1")))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void existsOnLoopbackOnly() {
        assertThatThrownBy(() -> settings("0.0.0.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings("192.0.2.7"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static StandIn.Settings settings(String address) {
        return new StandIn.Settings(
                "http://localhost:8080", address, Set.of(BACK), "atrium-demo", "secret", ACCOUNTS);
    }

    private static JsonNode logIn(String account) throws Exception {
        return json(token(exchange(code(account), VERIFIER)).body());
    }

    private static String code(String account) {
        var back = get(authorize(Map.of("account", account)));
        var parameters =
                UriComponentsBuilder.fromUriString(
                                back.headers().firstValue("Location").orElseThrow())
                        .build()
                        .getQueryParams();
        assertThat(parameters.getFirst("state")).isEqualTo("xyz");
        return Objects.requireNonNull(parameters.getFirst("code"));
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", BACK,
                "code_verifier", verifier);
    }

    private static String authorize(Map<String, String> changes) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "atrium-demo");
        parameters.put("redirect_uri", BACK);
        parameters.put("state", "xyz");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(changes);
        return StandIn.AUTHORIZE + "?" + form(parameters);
    }

    private static String challenge() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey()
                                + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> token(Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("client_id", "atrium-demo");
        all.put("client_secret", "secret");
        return send(
                HttpRequest.newBuilder(at(StandIn.TOKEN))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(all)))
                        .build());
    }

    private static HttpResponse<String> profile(String token) {
        return send(
                HttpRequest.newBuilder(at(StandIn.PROFILE))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + TOMCAT.getConnector().getLocalPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
