package org.atrium.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Uses what people use first, so that its classes are known to the next start or are loaded
 * already.
 */
final class Rehearsal {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> PAGES =
            List.of("/", "/questions", "/people", "/groups", "/search?q=archive");
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(LIMIT)
                    .build();

    private Rehearsal() {}

    static void of(RunningAtrium atrium, boolean demo) {
        var rehearsal = new Rehearsal();
        PAGES.forEach(page -> rehearsal.get(atrium.address().resolve(page)));
        List.of("questions", "groups", "people", "topics", "search?q=archive")
                .forEach(list -> rehearsal.get(atrium.apiAddress().resolve("/api/v1/" + list)));
        if (demo) {
            rehearsal.logIn(atrium.address());
            PAGES.forEach(page -> rehearsal.get(atrium.address().resolve(page)));
        }
    }

    /** Starts the stand-in, so that the first log-in does not wait for it. */
    static void standIn(RunningAtrium atrium) {
        new Rehearsal().get(atrium.address().resolve("/w/rest.php/oauth2/resource/profile"));
    }

    private void logIn(URI address) {
        var page = get(address.resolve("/login?return=/questions"));
        var query = new StringBuilder("?account=Tamarind");
        var hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            query.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(
                            URLEncoder.encode(
                                    HtmlUtils.htmlUnescape(hidden.group(2)),
                                    StandardCharsets.UTF_8));
        }
        get(address.resolve("/w/rest.php/oauth2/authorize" + query));
    }

    private String get(URI address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(address).timeout(LIMIT).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException unanswered) {
            Progress.LOG.debug("{} did not answer", address, unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
