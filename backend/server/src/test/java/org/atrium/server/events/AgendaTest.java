package org.atrium.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.atrium.contract.events.CalendarAddress;
import org.atrium.contract.events.CalendarImport;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.groups.Groups;
import org.atrium.server.topics.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The agenda: organisers write events, others find them, take part, and take them along. */
@ServerTest
class AgendaTest {

    private static final String AT = "/api/v1/events";
    private static final LocalDateTime NEXT_WEEK =
            LocalDateTime.now().plusDays(7).truncatedTo(ChronoUnit.HOURS);
    private static final ParameterizedTypeReference<Page<EventSummary>> SUMMARIES =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<GroupAct>> ACTS =
            new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Page<Notification>> NOTICES =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;
    @Autowired private Reminders reminders;
    @Autowired private ReactiveMongoOperations mongo;
    @Autowired private Groups groups;
    @Autowired private Topics topics;

    static Map<String, Object> form(String title, String... groups) {
        var form = new HashMap<String, Object>();
        form.put("title", title);
        form.put("text", "We meet.\n\nBring your scans.");
        form.put("language", "en");
        form.put("kind", "office-hour");
        form.put("languages", List.of("en", "pt-BR"));
        form.put("groups", List.of(groups));
        form.put("topics", List.of());
        form.put("where", "online");
        form.put("time", time(NEXT_WEEK, "Africa/Accra"));
        form.put("link", "https://meet.example/room");
        form.put("visibility", "public");
        form.put("draft", false);
        form.put("version", 0);
        return form;
    }

    static Map<String, Object> time(LocalDateTime start, String zone) {
        return Map.of(
                "start",
                start.toString(),
                "end",
                start.plusHours(1).toString(),
                "zone",
                zone,
                "allDay",
                false);
    }

    static Event created(WebTestClient organiser, Map<String, Object> form) {
        return body(organiser.post().uri(AT).bodyValue(form).exchange(), Event.class, 201);
    }

    static <T> T body(WebTestClient.ResponseSpec answer, Class<T> type, int status) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    static Event read(WebTestClient caller, String id) {
        return body(caller.get().uri(AT + "/" + id).exchange(), Event.class, 200);
    }

    static Event put(WebTestClient caller, String path, Object body) {
        return body(caller.put().uri(AT + "/" + path).bodyValue(body).exchange(), Event.class, 200);
    }

    private static List<EventSummary> list(WebTestClient caller, String query) {
        return Objects.requireNonNull(
                        caller.get()
                                .uri(AT + "?limit=100&" + query)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(SUMMARIES)
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private static List<String> titles(WebTestClient caller, String query) {
        return list(caller, query).stream().map(EventSummary::title).distinct().toList();
    }

    private static String text(WebTestClient caller, String path) {
        return body(caller.get().uri("/api/v1" + path).exchange(), String.class, 200)
                .replace("\r\n ", "");
    }

    static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }

    @Test
    void aDraftIsForOrganisersUntilItIsPublished() {
        var organiser = members.organiser("Agenda Ama", "ghana");
        var other = members.member("Agenda Kofi");
        var form = form("Drafted office hour", "ghana");
        form.put("draft", true);
        var draft = created(organiser, form);
        assertThat(draft.state()).isEqualTo("draft");
        assertThat(draft.may()).contains("edit", "delete").doesNotContain("cancel", "join");
        other.get().uri(AT + "/" + draft.id()).exchange().expectStatus().isNotFound();
        eventually(() ->
                assertThat(titles(organiser, "group=ghana&drafts=true"))
                        .contains("Drafted office hour"));
        assertThat(titles(other, "group=ghana&drafts=true")).isEmpty();
        assertThat(titles(organiser, "group=ghana")).doesNotContain("Drafted office hour");

        form.put("draft", false);
        form.put("version", draft.version());
        var published = put(organiser, draft.id(), form);
        assertThat(published.state()).isEqualTo("published");
        eventually(() -> {
            var visitor = members.visitor();
            assertThat(titles(visitor, "group=ghana")).contains("Drafted office hour");
            assertThat(titles(visitor, "group=sub-saharan-africa")).contains("Drafted office hour");
            assertThat(titles(visitor, "group=sub-saharan-africa&narrower=false"))
                    .doesNotContain("Drafted office hour");
            assertThat(titles(visitor, "group=ghana&kind=conference"))
                    .doesNotContain("Drafted office hour");
            assertThat(titles(visitor, "group=ghana&language=pt&where=online"))
                    .contains("Drafted office hour");
        });
        form.put("draft", true);
        form.put("version", published.version());
        organiser
                .put()
                .uri(AT + "/" + draft.id())
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        organiser
                .delete()
                .uri(AT + "/" + draft.id())
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aDeletedDraftIsThereForNobody() {
        var organiser = members.organiser("Agenda Abena", "ghana");
        var form = form("Drafted in vain", "ghana");
        form.put("draft", true);
        var draft = created(organiser, form);
        eventually(() ->
                assertThat(titles(organiser, "group=ghana&drafts=true"))
                        .contains("Drafted in vain"));
        for (var twice = 0; twice < 2; twice++) {
            organiser.delete().uri(AT + "/" + draft.id()).exchange().expectStatus().isOk();
        }
        organiser.get().uri(AT + "/" + draft.id()).exchange().expectStatus().isNotFound();
        form.put("version", draft.version());
        organiser
                .put()
                .uri(AT + "/" + draft.id())
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isNotFound();
        eventually(() ->
                assertThat(titles(organiser, "group=ghana&drafts=true"))
                        .doesNotContain("Drafted in vain"));
        eventually(() ->
                assertThat(
                                organiser
                                        .get()
                                        .uri("/api/v1/groups/ghana/log?limit=100")
                                        .exchange()
                                        .expectBody(String.class)
                                        .returnResult()
                                        .getResponseBody())
                        .contains("\"act\":\"deleted\""));
    }

    @Test
    void onlyOrganisersOfAllItsGroupsWriteIt() {
        var organiser = members.organiser("Agenda Esi", "ghana");
        members.member("Agenda Yaw")
                .post()
                .uri(AT)
                .bodyValue(form("No organiser", "ghana"))
                .exchange()
                .expectStatus()
                .isForbidden();
        members.visitor()
                .post()
                .uri(AT)
                .bodyValue(form("Nobody at all", "ghana"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        organiser
                .post()
                .uri(AT)
                .bodyValue(form("Foreign group", "ghana", "peru"))
                .exchange()
                .expectStatus()
                .isForbidden();
        var event = created(organiser, form("Own office hour", "ghana"));
        var form = form("Own office hour", "ghana", "peru");
        form.put("version", event.version());
        organiser
                .put()
                .uri(AT + "/" + event.id())
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var organiser = members.organiser("Agenda Abena", "ghana");
        var form = form("Tiny", "ghana");
        form.put("kind", "party");
        form.put("where", "onsite");
        form.put("rule", "FREQ=SECONDLY");
        form.put("capacity", 0);
        form.put("link", "javascript:alert(1)");
        form.put(
                "time",
                Map.of(
                        "start",
                        NEXT_WEEK.toString(),
                        "end",
                        NEXT_WEEK.minusHours(1).toString(),
                        "zone",
                        "Mars/Olympus",
                        "allDay",
                        false));
        var problem = body(organiser.post().uri(AT).bodyValue(form).exchange(), String.class, 400);
        assertThat(problem)
                .contains("title", "kind", "place", "rule", "capacity", "link", "time.end")
                .contains("time.zone");
    }

    @Test
    void organisationsHostEventsAndLeadToThem() {
        var organiser = members.organiser("Agenda Mansa", "ghana");
        var form = form("Hosted open day", "ghana");
        form.put("hosts", List.of("WMSE", "UG-TUN", "WMSE"));
        var event = created(organiser, form);
        assertThat(event.hosts()).extracting(Label::id).containsExactly("WMSE", "UG-TUN");
        form.put("title", "Hosted closed evening");
        form.put("visibility", "members");
        created(organiser, form);

        eventually(() ->
                assertThat(titles(organiser, "organisation=UG-TUN"))
                        .contains("Hosted open day", "Hosted closed evening"));
        assertThat(list(members.visitor(), "organisation=UG-TUN"))
                .satisfiesOnlyOnce(one -> {
                    assertThat(one.title()).isEqualTo("Hosted open day");
                    assertThat(one.hosts()).isEqualTo(event.hosts());
                })
                .noneMatch(one -> one.title().equals("Hosted closed evening"));
        assertThat(titles(members.visitor(), "organisation=UG-TUN&past=true"))
                .doesNotContain("Hosted open day");

        form.put("title", "Hosted open day");
        form.put("visibility", "public");
        form.put("hosts", List.of("WMSE"));
        form.put("version", event.version());
        assertThat(put(organiser, event.id(), form).hosts())
                .extracting(Label::id)
                .containsExactly("WMSE");
        eventually(() ->
                assertThat(titles(organiser, "organisation=UG-TUN"))
                        .doesNotContain("Hosted open day"));
    }

    @Test
    void hostsAreFewAndThere() {
        var organiser = members.organiser("Agenda Abla", "ghana");
        for (var hosts :
                List.of(
                        List.of("WMSE", "NOWHERE"),
                        List.of("WMSE", "WMNO", "WMAR", "WMFR", "WMBR", "WMMX"))) {
            var form = form("Hosted in vain", "ghana");
            form.put("hosts", hosts);
            organiser
                    .post()
                    .uri(AT)
                    .bodyValue(form)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.fields.length()")
                    .isEqualTo(1)
                    .jsonPath("$.fields[0].field")
                    .isEqualTo("hosts");
        }
    }

    @Test
    void oneOfManyDatesIsCancelledOrMoved() {
        var organiser = members.organiser("Agenda Efua", "ghana");
        var form = form("Weekly office hour", "ghana");
        form.put("rule", "freq=weekly;count=4");
        var event = created(organiser, form);
        assertThat(event.rule()).isEqualTo("FREQ=WEEKLY;COUNT=4");
        assertThat(event.dates()).hasSize(4);
        var second = event.dates().get(1);
        var third = event.dates().get(2);
        put(
                organiser,
                event.id() + "/dates/" + second.date(),
                Map.of("cancelled", true, "reason", "A holiday"));
        var later = third.time().start().plusDays(1).plusHours(2);
        var changed =
                put(
                        organiser,
                        event.id() + "/dates/" + third.date(),
                        Map.of(
                                "cancelled", false,
                                "start", later.toString(),
                                "end", later.plusHours(2).toString()));
        assertThat(changed.dates().get(1).cancelled()).isTrue();
        assertThat(changed.dates().get(1).reason()).isEqualTo("A holiday");
        assertThat(changed.dates().get(2))
                .satisfies(date -> assertThat(date.moved()).isTrue())
                .satisfies(date -> assertThat(date.time().start()).isEqualTo(later))
                .satisfies(date -> assertThat(date.date()).isEqualTo(third.date()));
        eventually(() ->
                assertThat(list(members.visitor(), "group=ghana"))
                        .filteredOn(one -> one.id().equals(event.id()))
                        .extracting(EventSummary::state)
                        .containsExactly("published", "cancelled", "published", "published"));

        // what is written anew keeps what was different about dates that are still there
        form.put("title", "Weekly open hour");
        form.put("version", changed.version());
        var renamed = put(organiser, event.id(), form);
        assertThat(renamed.dates())
                .extracting(EventDate::cancelled)
                .containsExactly(false, true, false, false);
        var restored =
                body(
                        organiser
                                .delete()
                                .uri(AT + "/" + event.id() + "/dates/" + second.date())
                                .exchange(),
                        Event.class,
                        200);
        assertThat(restored.dates()).noneMatch(EventDate::cancelled);
        organiser
                .put()
                .uri(AT + "/" + event.id() + "/dates/2031-01-01T00:00")
                .bodyValue(Map.of("cancelled", true))
                .exchange()
                .expectStatus()
                .isNotFound();

        eventually(() ->
                assertThat(
                                Objects.requireNonNull(
                                                organiser
                                                        .get()
                                                        .uri("/api/v1/groups/ghana/log?limit=100")
                                                        .exchange()
                                                        .expectBody(ACTS)
                                                        .returnResult()
                                                        .getResponseBody())
                                        .items())
                        .filteredOn(act -> event.id().equals(act.event()))
                        .extracting(GroupAct::act)
                        .containsExactlyInAnyOrder(
                                "published",
                                "date-cancelled",
                                "date-moved",
                                "rewritten",
                                "date-restored"));
    }

    @Test
    void noMoreTakePartThanThereIsRoomFor() throws Exception {
        var organiser = members.organiser("Agenda Akua", "ghana");
        var form = form("Small room", "ghana");
        form.put("capacity", 5);
        var event = created(organiser, form);
        var calls = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 16; number++) {
            var member = members.member("Agenda Guest " + number);
            calls.add(() ->
                    member.put()
                            .uri(AT + "/" + event.id() + "/participation")
                            .bodyValue(Map.of("level", "yes", "shown", true))
                            .exchange()
                            .returnResult(Void.class)
                            .getStatus()
                            .value());
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            var taken = 0;
            for (var answer : pool.invokeAll(calls)) {
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        }
        var full = read(members.visitor(), event.id());
        assertThat(full.takingPart()).isEqualTo(5);
        assertThat(full.participants()).hasSize(5);

        var late = members.member("Agenda Late");
        put(late, event.id() + "/participation", Map.of("level", "maybe", "shown", false));
        var maybe = read(late, event.id());
        assertThat(maybe.maybe()).isEqualTo(1);
        assertThat(maybe.participants()).hasSize(5);
        assertThat(maybe.participation()).isNotNull();
        var left =
                body(
                        late.delete().uri(AT + "/" + event.id() + "/participation").exchange(),
                        Event.class,
                        200);
        assertThat(left.maybe()).isZero();
        assertThat(left.participation()).isNull();
    }

    @Test
    void whatIsForMembersIsForNobodyElseAtAnyExit() {
        var organiser = members.organiser("Agenda Adwoa", "ghana");
        var member = members.member("Agenda Kwame");
        member.put().uri("/api/v1/groups/ghana/membership").exchange().expectStatus().isOk();
        var form = form("Closed circle", "ghana");
        form.put("visibility", "members");
        var event = created(organiser, form);
        eventually(() -> assertThat(titles(member, "group=ghana")).contains("Closed circle"));
        assertThat(text(member, "/groups/ghana/events.ics")).contains("Closed circle");
        assertThat(text(organiser, "/events/" + event.id() + "/event.ics"))
                .contains("SUMMARY;LANGUAGE=en:Closed circle");
        for (var stranger : List.of(members.visitor(), members.member("Agenda Stranger"))) {
            assertThat(titles(stranger, "group=ghana")).doesNotContain("Closed circle");
            assertThat(text(stranger, "/groups/ghana/events.ics")).doesNotContain("Closed circle");
            stranger.get().uri(AT + "/" + event.id()).exchange().expectStatus().isNotFound();
            stranger.get()
                    .uri(AT + "/" + event.id() + "/event.ics")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            assertThat(text(stranger, "/search?q=closed+circle")).doesNotContain("Closed circle");
        }
        members.member("Agenda Stranger")
                .put()
                .uri(AT + "/" + event.id() + "/participation")
                .bodyValue(Map.of("level", "yes", "shown", true))
                .exchange()
                .expectStatus()
                .isNotFound();

        // whoever leaves sees nothing of it from then on, not in their own calendar either
        put(member, event.id() + "/participation", Map.of("level", "yes", "shown", true));
        var secret = secret(member);
        eventually(() ->
                assertThat(text(members.visitor(), "/calendars/" + secret + "/events.ics"))
                        .contains("Closed circle"));
        member.delete().uri("/api/v1/groups/ghana/membership").exchange();
        assertThat(text(members.visitor(), "/calendars/" + secret + "/events.ics"))
                .doesNotContain("Closed circle");
        member.get().uri(AT + "/" + event.id()).exchange().expectStatus().isNotFound();
    }

    private static String secret(WebTestClient member) {
        return Objects.requireNonNull(
                body(
                                member.post().uri("/api/v1/me/calendar").exchange(),
                                CalendarAddress.class,
                                200)
                        .secret());
    }

    @Test
    void aSecretAddressEnds() {
        var member = members.member("Agenda Calendar");
        var first = secret(member);
        text(members.visitor(), "/calendars/" + first + "/events.ics");
        var second = secret(member);
        members.visitor()
                .get()
                .uri("/api/v1/calendars/" + first + "/events.ics")
                .exchange()
                .expectStatus()
                .isNotFound();
        text(members.visitor(), "/calendars/" + second + "/events.ics");
        assertThat(
                        body(
                                        member.get().uri("/api/v1/me/calendar").exchange(),
                                        CalendarAddress.class,
                                        200)
                                .secret())
                .isNull();
        member.delete().uri("/api/v1/me/calendar").exchange().expectStatus().isOk();
        members.visitor()
                .get()
                .uri("/api/v1/calendars/" + second + "/events.ics")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static CalendarImport bring(WebTestClient organiser, String slug, String calendar) {
        return body(
                organiser
                        .post()
                        .uri("/api/v1/groups/" + slug + "/calendar")
                        .bodyValue(Map.of("calendar", calendar))
                        .exchange(),
                CalendarImport.class,
                200);
    }

    @Test
    void aCalendarIsBroughtInOnceAndItsCancellationsAreFollowed() {
        var organiser = members.organiser("Agenda Mensah", "peru");
        var calendar =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:series@example.org
                DTSTAMP:20261101T000000Z
                DTSTART;TZID=America/Lima:20270105T170000
                DTEND;TZID=America/Lima:20270105T180000
                RRULE:FREQ=WEEKLY;COUNT=5
                EXDATE;TZID=America/Lima:20270112T170000
                SUMMARY:Hora de consulta
                DESCRIPTION:Preguntas\\, respuestas
                LOCATION:Biblioteca Nacional
                END:VEVENT
                BEGIN:VEVENT
                UID:series@example.org
                RECURRENCE-ID;TZID=America/Lima:20270119T170000
                DTSTAMP:20261101T000000Z
                DTSTART;TZID=America/Lima:20270120T190000
                DTEND;TZID=America/Lima:20270120T200000
                SUMMARY:Hora de consulta
                END:VEVENT
                BEGIN:VEVENT
                UID:days@example.org
                DTSTAMP:20261101T000000Z
                DTSTART;VALUE=DATE:20270301
                DTEND;VALUE=DATE:20270304
                SUMMARY:Feria del libro
                STATUS:CONFIRMED
                END:VEVENT
                BEGIN:VEVENT
                UID:nowhere@example.org
                DTSTAMP:20261101T000000Z
                DTSTART;TZID=Nowhere/Known:20270105T170000
                SUMMARY:Sin zona
                END:VEVENT
                END:VCALENDAR
                """;
        var first = bring(organiser, "peru", calendar);
        assertThat(List.of(first.added(), first.changed(), first.cancelled(), first.unchanged()))
                .containsExactly(2, 0, 0, 0);
        assertThat(first.problems()).singleElement().asString().contains("Sin zona");
        var again = bring(organiser, "peru", calendar);
        assertThat(List.of(again.added(), again.changed(), again.cancelled(), again.unchanged()))
                .containsExactly(0, 0, 0, 2);
        eventually(() ->
                assertThat(list(members.visitor(), "group=peru&from=2027-01-01T00:00:00Z"))
                        .filteredOn(one -> one.title().equals("Hora de consulta"))
                        .extracting(one -> one.when().start() + " " + one.state())
                        .containsExactly(
                                "2027-01-05T22:00:00Z published",
                                "2027-01-12T22:00:00Z cancelled",
                                "2027-01-21T00:00:00Z published",
                                "2027-01-26T22:00:00Z published",
                                "2027-02-02T22:00:00Z published"));

        var moved = calendar.replace("20270301", "20270302");
        assertThat(bring(organiser, "peru", moved).changed()).isEqualTo(1);
        var cancelled = moved.replace("STATUS:CONFIRMED", "STATUS:CANCELLED");
        assertThat(bring(organiser, "peru", cancelled).cancelled()).isEqualTo(1);
        assertThat(bring(organiser, "peru", cancelled).unchanged()).isEqualTo(2);

        // written and read again it is the same
        var other = members.organiser("Agenda Quispe", "colombia");
        eventually(() ->
                assertThat(text(members.visitor(), "/groups/peru/events.ics"))
                        .contains("Feria del libro", "STATUS:CANCELLED"));
        var written = text(members.visitor(), "/groups/peru/events.ics");
        assertThat(bring(organiser, "peru", written).unchanged()).isEqualTo(2);
        assertThat(bring(other, "colombia", written).added()).isEqualTo(1);

        members.member("Agenda Nobody")
                .post()
                .uri("/api/v1/groups/peru/calendar")
                .bodyValue(Map.of("calendar", calendar))
                .exchange()
                .expectStatus()
                .isForbidden();
        organiser
                .post()
                .uri("/api/v1/groups/peru/calendar")
                .bodyValue(Map.of("calendar", "hello"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatCameOfItIsWrittenOnceItBegan() {
        var organiser = members.organiser("Agenda Ofori", "ghana");
        var outcome = Map.of("text", "Forty people wrote twelve articles.", "participants", 40);
        var future = created(organiser, form("Still to come", "ghana"));
        organiser
                .put()
                .uri(AT + "/" + future.id() + "/outcome")
                .bodyValue(outcome)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        var form = form("Long ago already", "ghana");
        form.put("time", time(LocalDateTime.of(2025, 3, 1, 10, 0), "Africa/Accra"));
        var past = created(organiser, form);
        assertThat(past.may()).contains("outcome").doesNotContain("join");
        var concluded = put(organiser, past.id() + "/outcome", outcome);
        assertThat(Objects.requireNonNull(concluded.outcome()).participants()).isEqualTo(40);
        eventually(() -> {
            assertThat(titles(members.visitor(), "group=ghana&past=true"))
                    .contains("Long ago already")
                    .doesNotContain("Still to come");
            assertThat(titles(members.visitor(), "group=ghana")).doesNotContain("Long ago already");
        });
    }

    @Test
    void aCancelledEventIsOnUntilItIsReinstated() {
        var organiser = members.organiser("Agenda Boateng", "ghana");
        var event = created(organiser, form("Maybe not", "ghana"));
        var cancelled =
                put(
                        organiser,
                        event.id() + "/cancellation",
                        Map.of("reason", "The room is not ours that day."));
        assertThat(cancelled.state()).isEqualTo("cancelled");
        assertThat(cancelled.may()).contains("reinstate").doesNotContain("join", "cancel");
        var back =
                body(
                        organiser.delete().uri(AT + "/" + event.id() + "/cancellation").exchange(),
                        Event.class,
                        200);
        assertThat(back.state()).isEqualTo("published");
        assertThat(back.may()).contains("cancel", "join");
    }

    private static List<Notification> notices(WebTestClient member) {
        return Objects.requireNonNull(
                        member.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(NOTICES)
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private static List<String> kinds(WebTestClient member, String event) {
        return notices(member).stream()
                .filter(notice -> event.equals(notice.event()))
                .map(notice -> notice.kind() + " " + notice.reason())
                .toList();
    }

    @Test
    void whoTakesPartIsToldAndRemindedOnce() {
        var organiser = members.organiser("Agenda Owusu", "ghana");
        var member = members.member("Agenda Akosua");
        var guest = members.member("Agenda Guest of hers");
        member.put().uri("/api/v1/groups/ghana/membership").exchange().expectStatus().isOk();
        eventually(() ->
                assertThat(text(organiser, "/groups/ghana/people?limit=100"))
                        .contains("Agenda Akosua"));
        var form = form("Daily stand-up", "ghana");
        form.put("rule", "FREQ=DAILY;COUNT=9");
        form.put(
                "time",
                time(
                        LocalDateTime.now(ZoneOffset.UTC)
                                .plusHours(3)
                                .truncatedTo(ChronoUnit.MINUTES),
                        "Africa/Accra"));
        var event = created(organiser, form);
        eventually(() ->
                assertThat(kinds(member, event.id())).containsExactly("event_published member"));
        put(guest, event.id() + "/participation", Map.of("level", "yes", "shown", false));
        eventually(() -> assertThat(list(guest, "mine=true")).isNotEmpty());
        reminders.remind().block();
        reminders.remind().block();
        eventually(() ->
                assertThat(kinds(guest, event.id()))
                        .containsExactly("event_coming_up participates"));
        var date = event.dates().get(2);
        put(
                organiser,
                event.id() + "/dates/" + date.date(),
                Map.of("cancelled", true, "reason", "A holiday"));
        eventually(() ->
                assertThat(notices(guest))
                        .filteredOn(notice -> notice.kind().equals("event_date_cancelled"))
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.date()).isEqualTo(date.date()))
                        .satisfies(notice -> assertThat(notice.title()).isEqualTo("Daily stand-up"))
                        .satisfies(notice -> assertThat(notice.cause()).isNull()));
        put(organiser, event.id() + "/cancellation", Map.of("reason", "Nobody has time for it."));
        eventually(() ->
                assertThat(kinds(guest, event.id()))
                        .containsExactly(
                                "event_cancelled participates",
                                "event_date_cancelled participates",
                                "event_coming_up participates"));
        assertThat(kinds(member, event.id())).containsExactly("event_published member");
        assertThat(kinds(organiser, event.id())).isEmpty();
    }

    @Test
    void whatNeverEndsHasDatesForAtLeastTwoYears() {
        var organiser = members.organiser("Agenda Sarpong", "ghana");
        var form = form("For ever and ever", "ghana");
        form.put("rule", "FREQ=MONTHLY");
        var event = created(organiser, form);
        for (var year : List.of(2027, 2030)) {
            var clock = Clock.fixed(Instant.parse(year + "-12-31T23:00:00Z"), ZoneOffset.UTC);
            var entry =
                    Objects.requireNonNull(
                            new EventEntries(mongo, groups, topics, clock)
                                    .byIds(List.of(event.id()))
                                    .blockLast());
            assertThat(entry.dates().getLast().start())
                    .isBetween(
                            Instant.parse((year + 2) + "-12-01T00:00:00Z"),
                            Instant.parse((year + 3) + "-01-01T00:00:00Z"));
        }
    }
}
