package org.atrium.ui.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A page as it went out to a visitor.
 *
 * @param gzip the body, compressed
 * @param headers with those of security, without those of one delivery
 * @param etag weak, for both encodings
 * @param question id of the thread that it shows; null for other pages
 * @param named ids of that and of all questions and events that it links to
 * @param madeAt when making it began, in nanoseconds of the cache's clock
 */
record KeptPage(
        int status,
        byte[] gzip,
        List<Map.Entry<String, String>> headers,
        String etag,
        @Nullable String question,
        Set<String> named,
        long madeAt) {

    private static final Pattern LINK = Pattern.compile("/(?:questions|events)/([0-9A-Za-z]+)");

    private static final Set<String> OF_ONE_DELIVERY =
            Set.of(
                    "cache-control",
                    "connection",
                    "content-encoding",
                    "content-length",
                    "date",
                    "etag",
                    "expires",
                    "keep-alive",
                    "pragma",
                    "set-cookie",
                    "transfer-encoding",
                    "vary");

    static KeptPage of(
            byte[] html, HttpServletResponse response, @Nullable String question, long madeAt)
            throws IOException {
        var compressed = new ByteArrayOutputStream(html.length / 3 + 64);
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(html);
        }
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var name : response.getHeaderNames()) {
            if (!OF_ONE_DELIVERY.contains(name.toLowerCase(Locale.ROOT))) {
                for (var value : response.getHeaders(name)) {
                    headers.add(Map.entry(name, value));
                }
            }
        }
        return new KeptPage(
                response.getStatus(),
                compressed.toByteArray(),
                List.copyOf(headers),
                etagOf(html),
                question,
                named(html, question),
                madeAt);
    }

    private static Set<String> named(byte[] html, @Nullable String question) {
        var named = new HashSet<String>();
        if (question != null) {
            named.add(question);
        }
        LINK.matcher(new String(html, StandardCharsets.UTF_8))
                .results()
                .forEach(link -> named.add(link.group(1)));
        return Set.copyOf(named);
    }

    private static String etagOf(byte[] html) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(html);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int weight() {
        return gzip.length + 2048 + 64 * named.size();
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> response.setHeader(header.getKey(), header.getValue()));
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie, Accept-Encoding");
        if (status != HttpServletResponse.SC_OK) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(status);
            write(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ETAG, etag);
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(request, response);
    }

    private void write(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var compressed = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var body = compressed ? gzip : plain();
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnown(@Nullable String asked) {
        return asked != null
                && Arrays.stream(asked.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals("*")
                                        || tag.equals(etag)
                                        || tag.equals(etag.substring(2)));
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(coding ->
                                coding.equals("gzip")
                                        || coding.startsWith("gzip;")
                                                && !coding.matches(".*q=0(\\.0*)?$"));
    }

    private byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
