package org.atrium.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.server.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.web.reactive.function.client.WebClient;

class CalendarWebTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nX-NAME:Größe\r\nEND:VCALENDAR\r\n";

    private final AtomicInteger asked = new AtomicInteger();
    private final CalendarWeb open = new CalendarWeb(WebClient.builder());
    private final CalendarWeb loopback =
            new CalendarWeb(WebClient.builder(), InetAddressFilter.of("127.0.0.1"));
    private HttpServer server;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        port = server.getAddress().getPort();
        answer("/calendar", 200, CALENDAR, "");
        answer("/gone", 404, "", "");
        answer("/large", 200, "x".repeat(3_000_000), "");
        answer("/moved", 302, "", "http://127.0.0.1:" + port + "/calendar");
        answer("/inside", 302, "", "http://127.0.0.2:" + port + "/calendar");
        answer("/round", 302, "", "http://127.0.0.1:" + port + "/round");
        server.start();
    }

    private void answer(String path, int status, String body, String location) {
        server.createContext(
                path,
                exchange -> {
                    asked.incrementAndGet();
                    exchange.getResponseHeaders().set("Content-Type", "text/calendar");
                    if (!location.isEmpty()) {
                        exchange.getResponseHeaders().set("Location", location);
                    }
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(bytes);
                    } catch (IOException hungUp) {
                        // whoever asked had enough
                    }
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void refuses(CalendarWeb web, String address) {
        assertThatThrownBy(() -> web.read(address).block()).isInstanceOf(RefusedException.class);
    }

    @Test
    void readsWhatIsThereAndWhereItWentTo() {
        assertThat(loopback.read(at("/calendar")).block()).isEqualTo(CALENDAR);
        assertThat(loopback.read(at("/moved")).block()).isEqualTo(CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone", "/large", "/round"})
    void saysWhenThereIsNoCalendar(String path) {
        refuses(loopback, at(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "2130706433",
                "127.1"
            })
    void readsNothingOfTheMachineItself(String host) {
        refuses(open, "http://" + host + ":" + port + "/calendar");
        assertThat(asked).hasValue(0);
    }

    @Test
    void followsNobodyIntoTheNetwork() {
        refuses(loopback, at("/inside"));
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/a.ics", "calendar", "http://"})
    void readsTheWebOnly(String address) {
        refuses(open, address);
    }
}
