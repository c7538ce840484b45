package org.atrium.ui.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Follows no redirect by itself, and keeps cookies. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI site;

    Browser(int port) {
        this.site = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).build());
    }

    HttpResponse<String> post(String path, String form) {
        return send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    Optional<String> session() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("atrium"))
                .map(HttpCookie::getValue)
                .findAny();
    }

    /** Begins a log-in; the answer of Wikimedia needs the state. */
    String beginLogIn(String returnPath) {
        var toWikimedia = get("/login?return=" + returnPath);
        var parameters =
                UriComponentsBuilder.fromUriString(location(toWikimedia)).build().getQueryParams();
        return Objects.requireNonNull(parameters.getFirst("state"));
    }

    HttpResponse<String> logIn(String returnPath) {
        return get("/login/oauth2/code/wikimedia?code=abc&state=" + beginLogIn(returnPath));
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }
}
