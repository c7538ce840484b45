package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.atrium.server.platform.OpenWeb;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CapacityExchangeTest {

    private static final String OWNER = "Jacarandá Silva";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private CapacityExchange exchange;

    @BeforeEach
    void serve() throws IOException {
        answers.put("/users/", FillingInTest.fixture("users.json"));
        var lists = json.readTree(FillingInTest.fixture("with-lists.json")).path("list");
        CapacityLists.KINDS.forEach(
                kind -> answers.put("/list/" + kind + "/", lists.path(kind).toString()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/",
                exchanged -> {
                    var uri = exchanged.getRequestURI();
                    asked.add(uri.toString());
                    tokens.add(
                            String.valueOf(
                                    exchanged.getRequestHeaders().getFirst("Authorization")));
                    var answer = answers.getOrDefault(uri.getPath(), "");
                    var moved = answer.startsWith("http");
                    if (moved) {
                        exchanged.getResponseHeaders().set("Location", answer);
                    }
                    var bytes = (moved ? "" : answer).getBytes(StandardCharsets.UTF_8);
                    exchanged.sendResponseHeaders(
                            moved ? 302 : answer.isEmpty() ? 401 : 200,
                            bytes.length == 0 ? -1 : bytes.length);
                    try (var out = exchanged.getResponseBody()) {
                        out.write(bytes);
                    } catch (IOException hungUp) {
                        // whoever asked had enough
                    }
                });
        server.start();
        exchange = at("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CapacityExchange at(String address) {
        return new CapacityExchange(
                new CapacityExchangeSettings(
                        address, "secret", address.isEmpty() ? "" : address + "w/api.php"),
                json,
                WebClient.builder(),
                InetAddressFilter.of("127.0.0.1"));
    }

    private void refuses(CapacityExchange one, Class<? extends Refusal> refusal) {
        assertThatThrownBy(() -> one.profile(OWNER).block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }

    @Test
    void asksForTheCallersNameAndWhatNumbersMean() {
        var profile = Objects.requireNonNull(exchange.profile(OWNER).block());
        assertThat(profile.username()).isEqualTo(OWNER);
        assertThat(profile.languages().getFirst().names()).containsExactly("Brazilian Portuguese");
        assertThat(profile.wanted().getFirst().names()).containsExactly("Q54871");
        assertThat(asked)
                .contains(
                        "/users/?user__username=Jacarand%C3%A1%20Silva"
                                + "&username=Jacarand%C3%A1%20Silva");
        assertThat(tokens).containsOnly("Token secret");
    }

    @Test
    void namesCannotAskForSomethingElse() {
        assertThatThrownBy(() -> exchange.profile("a&b=c/../{x}?#").block())
                .isInstanceOf(RefusedException.class);
        assertThat(asked)
                .contains(
                        "/users/?user__username=a%26b%3Dc%2F..%2F%7Bx%7D%3F%23"
                                + "&username=a%26b%3Dc%2F..%2F%7Bx%7D%3F%23");
    }

    @Test
    void nobodyElseIsTakenForTheCaller() {
        answers.put("/users/", FillingInTest.fixture("users.json").replace(OWNER, "Somebody Else"));
        refuses(exchange, Refusal.NotFound.class);
        answers.put("/users/", "{\"count\": 0, \"results\": []}");
        refuses(exchange, Refusal.NotFound.class);
    }

    @Test
    void saysWhenItDoesNotAnswer() {
        for (var answer : List.of("", "no JSON", "[" + "0,".repeat(1_000_000) + "0]")) {
            answers.put("/users/", answer);
            refuses(exchange, Refusal.Unavailable.class);
        }
    }

    @Test
    void asksWhatCapacitiesAreCalledWithoutTheToken() {
        answers.put(
                "/w/api.php",
                """
                {"entities": {
                 "Q1": {"labels": {"en": {"value": "Maps"}, "de": {"value": "Karten\\n"}}},
                 "Q2": {"labels": {}}, "Q3": {"missing": ""}, "Q4": {"labels": [7]}}}
                """);
        var names = exchange.names(List.of("Q1", "Q2", "Q3", "Q4"), Locale.GERMAN).block();

        assertThat(names).containsEntry("Q1", List.of("Maps", "Karten"));
        assertThat(asked)
                .containsExactly(
                        "/w/api.php?action=wbgetentities&format=json&props=labels"
                                + "&languages=en%7Cde&ids=Q1%7CQ2%7CQ3%7CQ4");
        assertThat(tokens).containsOnly("null");

        answers.put("/w/api.php", "no JSON");
        assertThat(exchange.names(List.of("Q1"), Locale.GERMAN).block()).isEmpty();
        assertThat(at("").names(List.of("Q1"), Locale.GERMAN).block()).isEmpty();
    }

    @Test
    void takesTheTokenNowhereElse() {
        answers.put("/users/", "http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere");
        refuses(exchange, Refusal.Unavailable.class);
        assertThat(asked).noneMatch(uri -> uri.contains("elsewhere"));
    }

    @Test
    void asksNothingOfItsOwnNetwork() {
        var careful =
                new CapacityExchange(
                        new CapacityExchangeSettings(
                                "http://127.0.0.1:" + server.getAddress().getPort(), "", ""),
                        json,
                        WebClient.builder(),
                        OpenWeb.addresses());
        refuses(careful, Refusal.Unavailable.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void explainsTheNumbersOfFiles() {
        var lists = Objects.requireNonNull(exchange.meanings().block());
        assertThat(lists.namesOf(CapacityLists.TERRITORY, number(31))).containsExactly("Brazil");

        var off = at("").meanings().block();
        assertThat(off).isEqualTo(CapacityLists.NONE);
    }

    private JsonNode number(int number) {
        return json.valueToTree(number);
    }
}
