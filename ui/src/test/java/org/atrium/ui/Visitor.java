package org.atrium.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody without an account and without cookies, who follows no redirect by themselves. */
final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    /** What came back; the body as it was on the wire. */
    record Got(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        int size() {
            return response.body().length;
        }

        String html() {
            try {
                var body = response.body();
                return new String(
                        header("Content-Encoding").equals("gzip")
                                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                                : body,
                        StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        Document page() {
            return Jsoup.parse(html(), response.uri().toString());
        }
    }

    Got get(String address, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Encoding", "gzip");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Got(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
