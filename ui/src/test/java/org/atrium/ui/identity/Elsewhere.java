package org.atrium.ui.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for Wikimedia and the backend, and remembers what it was asked. */
final class Elsewhere implements AutoCloseable {

    record Asked(String call, String authorization, String userAgent, String body) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    Elsewhere() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked(String call) {
        return asked.stream().filter(one -> one.call().equals(call)).toList();
    }

    void forgetAndAccept() {
        asked.clear();
        refusing = false;
    }

    void refuse() {
        refusing = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(
                new Asked(
                        call,
                        String.valueOf(headers.getFirst("Authorization")),
                        String.valueOf(headers.getFirst("User-Agent")),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        switch (call) {
            case "POST /w/rest.php/oauth2/access_token" ->
                    reply(
                            exchange,
                            200,
                            """
                            {"token_type":"Bearer","expires_in":14400,"access_token":"of-wikimedia","refresh_token":"r"}
                            """);
            case "POST /api/v1/tokens" -> {
                if (refusing) {
                    reply(
                            exchange,
                            401,
                            """
                            {"type":"/problems/unauthenticated","title":"No","status":401,"detail":"This account is not yours.","key":"x","fields":[]}
                            """);
                } else {
                    reply(
                            exchange,
                            200,
                            """
                            {"token":"of-atrium","expiresAt":"%s","refreshToken":"next","username":"Tamarind"}
                            """
                                    .formatted(Instant.now().plusSeconds(3600)));
                }
            }
            case "GET /api/v1/me/archive" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/zip");
                exchange.sendResponseHeaders(200, 0);
                try (var out = exchange.getResponseBody()) {
                    for (var part : List.of("all that ", "they gave")) {
                        out.write(part.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                    }
                }
            }
            case "DELETE /api/v1/tokens/current" -> reply(exchange, 204, "");
            default -> reply(exchange, 404, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
