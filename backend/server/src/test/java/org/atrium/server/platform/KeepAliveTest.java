package org.atrium.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * The HTTP server goes on reading a connection on which a request came before the one before it was
 * done with. It did not in Reactor Netty 1.3.7: whoever used the connection next, such as the pool
 * of the other role, waited for ever.
 */
class KeepAliveTest {

    private static final int PATIENCE = 10_000;
    private static final String SLOW = "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String PROMPT = "GET /prompt HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void aRequestAfterPromptOnesIsAnswered() throws IOException {
        var server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .route(routes ->
                                routes.get(
                                                "/slow",
                                                (request, response) -> response.sendString(slow()))
                                        .get(
                                                "/prompt",
                                                (request, response) ->
                                                        response.sendString(Mono.just("prompt"))))
                        .bindNow();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE);
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            send(socket, SLOW + PROMPT);
            assertThat(status(in)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(in)).isEqualTo("HTTP/1.1 200 OK");
            send(socket, PROMPT);
            assertThat(status(in)).isEqualTo("HTTP/1.1 200 OK");
        } finally {
            server.disposeNow();
        }
    }

    private static Mono<String> slow() {
        return Mono.delay(Duration.ofMillis(50)).thenReturn("slow");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The next first line of a response. */
    private static String status(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.contains("HTTP/1.1")) {
            line = in.readLine();
        }
        return line == null ? "" : line.substring(line.indexOf("HTTP/1.1"));
    }
}
