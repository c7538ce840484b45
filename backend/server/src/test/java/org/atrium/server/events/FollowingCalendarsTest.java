package org.atrium.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.contract.events.CalendarForm;
import org.atrium.contract.events.FollowedCalendar;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Background;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.Messages;
import org.atrium.server.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@ServerTest
class FollowingCalendarsTest {

    private static final String GROUP = "mali";
    private static final ParameterizedTypeReference<Page<GroupAct>> ACTS =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    @Autowired private FactRelay relay;
    @Autowired private Events events;
    @Autowired private EventChecks checks;
    @Autowired private Groups groups;
    @Autowired private Messages messages;
    @Autowired private Accounts accounts;
    @Autowired private Authors authors;
    @Autowired private Background background;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile String calendar = "";
    private HttpServer server;
    private String address = "";
    private Viewer organiser = Viewer.VISITOR;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/a.ics",
                exchange -> {
                    asked.incrementAndGet();
                    var bytes = calendar.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(bytes);
                    }
                });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.ics";
        members.organiser("Calendar Follower", GROUP);
        organiser = Viewer.of(members.account("Calendar Follower"), Instant.now());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private FollowingCalendars following(Duration later) {
        var clock = Clock.offset(Clock.systemUTC(), later);
        var web = new CalendarWeb(WebClient.builder(), InetAddressFilter.of("127.0.0.1"));
        return new FollowingCalendars(
                mongo,
                relay,
                new CalendarReading(events, checks, web, groups, messages, clock),
                accounts,
                authors,
                background,
                clock);
    }

    private static String event(String title, String more) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//test
        BEGIN:VEVENT
        UID:followed-1
        DTSTAMP:20260101T000000Z
        DTSTART:20990601T100000Z
        DTEND:20990601T110000Z
        SUMMARY:%s
        %sEND:VEVENT
        END:VCALENDAR
        """
                .formatted(title, more)
                .replace("\n", "\r\n");
    }

    private Gathering kept() {
        return Objects.requireNonNull(events.byId(CalendarReading.id(GROUP, "followed-1")).block());
    }

    private List<FollowedCalendar> followed() {
        return Objects.requireNonNull(following(Duration.ZERO).of(GROUP, organiser).block());
    }

    @Test
    void whatIsFollowedIsReadAgainOnceWhoeverLooks() {
        var form = new CalendarForm(null, address);
        var now = following(Duration.ZERO);
        assertThatThrownBy(() -> now.follow(GROUP, form, organiser, Locale.ENGLISH).block())
                .as("nothing is there")
                .isInstanceOf(RefusedException.class);
        assertThat(followed()).isEmpty();

        calendar = event("Evening of the archive", "");
        for (var twice = 0; twice < 2; twice++) {
            now.follow(GROUP, form, organiser, Locale.ENGLISH).block();
        }
        assertThat(followed())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.address()).isEqualTo(address);
                    assertThat(one.by().username()).isEqualTo("Calendar Follower");
                    assertThat(one.failedSince()).isNull();
                });
        assertThat(kept().plan().title()).isEqualTo("Evening of the archive");

        calendar = event("Night of the archive", "");
        asked.set(0);
        now.readDue().block();
        assertThat(asked).as("not due").hasValue(0);
        var later = following(Duration.ofHours(7));
        var other = following(Duration.ofHours(7));
        Mono.when(later.readDue(), other.readDue()).block();
        assertThat(asked).hasValue(1);
        assertThat(kept().plan().title()).isEqualTo("Night of the archive");

        calendar = event("Night of the archive", "STATUS:CANCELLED\n");
        following(Duration.ofHours(14)).readDue().block();
        assertThat(kept().cancelled()).isNotNull();

        calendar = "";
        following(Duration.ofHours(21)).readDue().block();
        assertThat(followed().getFirst().failedSince()).isNotNull();
        calendar = event("Night of the archive", "STATUS:CANCELLED\n");
        following(Duration.ofHours(28)).readDue().block();
        assertThat(followed().getFirst().failedSince()).isNull();

        now.unfollow(GROUP, followed().getFirst().id(), organiser).block();
        now.unfollow(GROUP, "nothing", organiser).block();
        assertThat(followed()).isEmpty();
        asked.set(0);
        following(Duration.ofHours(40)).readDue().block();
        assertThat(asked).hasValue(0);
        await().untilAsserted(() ->
                assertThat(
                                Objects.requireNonNull(
                                                members.member("Calendar Follower")
                                                        .get()
                                                        .uri("/api/v1/groups/mali/log?limit=100")
                                                        .exchange()
                                                        .expectBody(ACTS)
                                                        .returnResult()
                                                        .getResponseBody())
                                        .items())
                        .extracting(act -> act.act() + " " + act.note())
                        .contains(
                                "calendar-followed " + address, "calendar-unfollowed " + address));
    }

    @Test
    void othersFollowNothingAndNobodyTheNetworkOfTheServer() {
        var stranger = members.member("Calendar Stranger");
        stranger.get().uri("/api/v1/groups/mali/calendars").exchange().expectStatus().isForbidden();
        stranger.put()
                .uri("/api/v1/groups/mali/calendars")
                .bodyValue(new CalendarForm(null, address))
                .exchange()
                .expectStatus()
                .isForbidden();
        members.member("Calendar Follower")
                .put()
                .uri("/api/v1/groups/mali/calendars")
                .bodyValue(new CalendarForm(null, address))
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(asked).hasValue(0);
    }
}
