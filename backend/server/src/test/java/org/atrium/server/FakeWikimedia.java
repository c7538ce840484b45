package org.atrium.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** The profile call of Wikimedia on loopback: answers what a test said for a token. */
public final class FakeWikimedia {

    public static final String ISSUER = "https://wiki.test";
    public static final String CLIENT_ID = "atrium-under-test";
    public static final String USER_AGENT = "AtriumTest/1.0 (tests)";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final HttpServer SERVER = start();

    private FakeWikimedia() {}

    private record Answer(int status, String body) {}

    public static String baseUrl() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** Claims as Wikimedia writes them, for changing. */
    public static Map<String, Object> claims(String sub) {
        var now = Instant.now().toEpochMilli() / 1000.0;
        var claims = new HashMap<String, Object>();
        claims.put("aud", CLIENT_ID);
        claims.put("jti", "t" + NUMBER.incrementAndGet());
        claims.put("iat", now);
        claims.put("nbf", now);
        claims.put("exp", now + 14_400.25);
        claims.put("sub", "mw:CentralAuth::" + sub);
        claims.put("iss", ISSUER);
        return claims;
    }

    public static Map<String, Object> profile(String sub, String username) {
        var profile = new HashMap<String, Object>();
        profile.put("sub", sub);
        profile.put("username", username);
        profile.put("editcount", 1234);
        profile.put("confirmed_email", false);
        profile.put("blocked", false);
        profile.put("registered", "20150312101500");
        profile.put("groups", new String[] {"*", "user", "autoconfirmed"});
        profile.put("rights", new String[] {"read", "edit"});
        return profile;
    }

    /** A token with these claims, to which the profile call answers this. */
    public static String token(
            Map<String, Object> claims, int status, Map<String, Object> profile) {
        var token = part(Map.of("typ", "JWT", "alg", "RS256")) + "." + part(claims) + ".c2lnbmVk";
        ANSWERS.put(token, new Answer(status, JSON.writeValueAsString(profile)));
        return token;
    }

    /** A token that is good, for an account as given. */
    public static String token(String sub, Map<String, Object> profile) {
        return token(claims(sub), 200, profile);
    }

    private static String part(Map<String, Object> content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsBytes(content));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/w/rest.php/oauth2/resource/profile", FakeWikimedia::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var bearer = String.valueOf(headers.getFirst("Authorization")).replace("Bearer ", "");
        var answer = ANSWERS.getOrDefault(bearer, new Answer(401, "{}"));
        var generic = !USER_AGENT.equals(headers.getFirst("User-Agent"));
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(generic ? 429 : answer.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
