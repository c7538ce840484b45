package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringState;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Text;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.atrium.server.people.MentorBook.Asking;
import org.atrium.server.people.MentorBooks.Change;
import org.atrium.server.platform.Leaver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Members ask others to mentor them; it stays between the two. */
@ServerTest
class MentoringTest {

    private static final String API = "/api/v1";
    private static final String NOTE = "I want to learn how maps get coordinates, an hour a week.";
    private static final String MESSAGE = "Gladly: write to my talk page on Meta-Wiki first.";

    @Autowired private TestMembers members;
    @Autowired private MentorBooks books;
    @Autowired private MentoringHolding holding;

    @Test
    void whoeverIsAskedTakesItAndBothAreTold() {
        profile("Men taker");
        assertThat(person("Men learner one", "Men taker").mayBeAskedToMentor()).isTrue();

        var asked = ask("Men learner one", "Men taker");

        assertThat(asked.state()).isEqualTo(MentoringState.ASKED);
        assertThat(asked.until()).isEqualTo(asked.at().plus(Duration.ofDays(14)));
        assertThat(asked.topics()).extracting("id").containsExactly("maps");
        assertThat(ask("Men learner one", "Men taker")).as("again").isEqualTo(asked);
        assertThat(person("Men learner one", "Men taker").mayBeAskedToMentor()).isFalse();
        var received = mine("Men taker").getFirst();
        assertThat(received.asMentor()).isTrue();
        assertThat(received.learner().username()).isEqualTo("Men learner one");
        assertThat(received.note().text()).isEqualTo(NOTE);
        await().untilAsserted(() -> assertThat(notices("Men taker")).contains("mentoring_asked"));

        var taken = respond("Men taker", "Men learner one", taking());

        assertThat(taken.state()).isEqualTo(MentoringState.TAKEN);
        var own = mine("Men learner one").getFirst();
        assertThat(own.asMentor()).isFalse();
        assertThat(own.message()).isEqualTo(new Text(MESSAGE, "en"));
        await().untilAsserted(
                        () -> assertThat(notices("Men learner one")).contains("mentoring_taken"));
        respond("Men taker", "Men learner one", Map.of("state", "ended"));
        assertThat(mine("Men learner one").getFirst().state()).isEqualTo(MentoringState.ENDED);
        await().untilAsserted(
                        () -> assertThat(notices("Men learner one")).contains("mentoring_ended"));
        assertThat(person("Men learner one", "Men taker").mayBeAskedToMentor()).isTrue();
    }

    @Test
    void isTakenBackEndedOrDeclined() {
        profile("Men second");
        ask("Men learner two", "Men second");
        assertThat(leave("Men learner two", "Men second").state())
                .isEqualTo(MentoringState.WITHDRAWN);
        refused(answering("Men second", "Men learner two", taking()), 409, "mentoring.settled");
        ask("Men learner two", "Men second");
        respond("Men second", "Men learner two", taking());
        assertThat(leave("Men learner two", "Men second").state()).isEqualTo(MentoringState.ENDED);
        assertThat(leave("Men learner two", "Men second").state())
                .as("again")
                .isEqualTo(MentoringState.ENDED);
        await().untilAsserted(() ->
                assertThat(notices("Men second"))
                        .contains("mentoring_withdrawn", "mentoring_ended"));

        ask("Men learner two", "Men second");
        respond("Men second", "Men learner two", Map.of("state", "declined"));
        refused(asking("Men learner two", "Men second", form()), 409, "mentoring.again");
        assertThat(person("Men learner two", "Men second").mayBeAskedToMentor()).isFalse();
        refused(answering("Men second", "Men nobody", taking()), 404, "person.unknown");
        members.account("Men stranger");
        refused(answering("Men second", "Men stranger", taking()), 404, "mentoring.unknown");
        refused(leaving("Men stranger", "Men second"), 404, "mentoring.unknown");
    }

    @Test
    void lapsesAfterTwoWeeksAndGoesAfterNinetyDays() {
        profile("Men slow");
        ask("Men learner three", "Men slow");
        since("Men slow", "Men learner three", Duration.ofDays(15));

        assertThat(mine("Men learner three").getFirst().state()).isEqualTo(MentoringState.LAPSED);
        refused(answering("Men slow", "Men learner three", taking()), 409, "mentoring.settled");
        assertThat(person("Men learner three", "Men slow").mayBeAskedToMentor()).isTrue();
        since("Men slow", "Men learner three", Duration.ofDays(105));
        assertThat(mine("Men slow")).isEmpty();
        assertThat(mine("Men learner three")).isEmpty();
    }

    @Test
    void whyNobodyCanBeAskedDoesNotShow() {
        profile("Men away", form(Availability.AWAY, HelpWay.MENTOR, AskingLimits.NONE));
        profile("Men answers", form(Availability.OPEN, HelpWay.ANSWER, AskingLimits.NONE));
        profile(
                "Men near",
                form(Availability.OPEN, HelpWay.MENTOR, new AskingLimits(null, true, null)));
        profile(
                "Men hidden",
                TestProfiles.seenBy(open(), ProfileField.CAN_HELP, FieldVisibility.GROUPS));
        profile(
                "Men quiet",
                TestProfiles.seenBy(open(), ProfileField.AVAILABILITY, FieldVisibility.ME));
        profile(
                "Men full",
                form(Availability.OPEN, HelpWay.MENTOR, new AskingLimits(null, false, 1)));
        ask("Men learner four", "Men full");
        profile("Men self");
        members.account("Men bare");
        for (var name :
                List.of(
                        "Men away",
                        "Men answers",
                        "Men near",
                        "Men hidden",
                        "Men quiet",
                        "Men full",
                        "Men bare")) {
            assertThat(person("Men self", name).mayBeAskedToMentor()).as(name).isFalse();
            refused(asking("Men self", name, form()), 409, "request.not-now");
        }
        refused(asking("Men self", "Men self", form()), 409, "request.not-now");
        members.join("Men hidden", "laos", "member");
        members.join("Men near", "laos", "member");
        members.join("Men self", "laos", "member");
        ask("Men self", "Men hidden");
        ask("Men self", "Men near");
        assertThat(
                        Objects.requireNonNull(
                                        members.visitor()
                                                .get()
                                                .uri(API + "/people/Men near")
                                                .exchange()
                                                .expectBody(Person.class)
                                                .returnResult()
                                                .getResponseBody())
                                .mayBeAskedToMentor())
                .isFalse();
    }

    @Test
    void refusesWhatIsWrongWithAForm() {
        profile("Men strict");
        asking("Men learner five", "Men strict", Map.of("topics", List.of(), "note", "Hi"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(fields ->
                        assertThat((List<?>) fields)
                                .map(String::valueOf)
                                .contains("topics", "note", "language"));
        var other = new HashMap<String, Object>(form());
        other.put("topics", List.of("copyright"));
        asking("Men learner five", "Men strict", other)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("topics");
        ask("Men learner five", "Men strict");
        for (var wrong :
                List.of(
                        Map.of("state", "taken"),
                        Map.of("state", "taken", "message", "Yes", "language", "en"),
                        Map.of("state", "withdrawn"),
                        Map.of())) {
            answering("Men strict", "Men learner five", wrong).expectStatus().isBadRequest();
        }
        members.visitor()
                .put()
                .uri(API + "/people/Men strict/mentoring")
                .bodyValue(form())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void nobodyWaitsForMoreThanThreeHoweverManyTheyAskAtOnce() {
        var names = IntStream.range(0, 8).mapToObj(i -> "Men crowd " + i).toList();
        names.forEach(this::profile);
        members.account("Men eager");
        try (var threads = Executors.newFixedThreadPool(8)) {
            names.forEach(name -> threads.submit(() -> asking("Men eager", name, form())));
        }
        var open = mine("Men eager");
        assertThat(open).hasSize(3);
        refused(
                asking(
                        "Men eager",
                        names.stream()
                                .filter(name ->
                                        open.stream()
                                                .noneMatch(one ->
                                                        one.mentor().username().equals(name)))
                                .findFirst()
                                .orElseThrow(),
                        form()),
                409,
                "mentoring.most");
        leave("Men eager", open.getFirst().mentor().username());
        assertThat(mine("Men eager"))
                .filteredOn(one -> one.state() == MentoringState.ASKED)
                .hasSize(2);
    }

    @Test
    void nobodyIsAskedMoreOftenThanTheyWant() {
        profile(
                "Men popular",
                form(Availability.OPEN, HelpWay.MENTOR, new AskingLimits(null, false, 2)));
        var learners = IntStream.range(0, 6).mapToObj(i -> "Men fan " + i).toList();
        learners.forEach(members::account);
        try (var threads = Executors.newFixedThreadPool(6)) {
            learners.forEach(name -> threads.submit(() -> asking(name, "Men popular", form())));
        }
        assertThat(mine("Men popular")).hasSize(2);
    }

    @Test
    void nobodyElseFindsATrace() {
        profile("Men discreet");
        members.join("Men discreet", "cambodia", "member");
        members.join("Men pupil", "cambodia", "member");
        var own = ask("Men pupil", "Men discreet");
        respond("Men discreet", "Men pupil", taking());
        await().untilAsserted(() -> assertThat(notices("Men pupil")).contains("mentoring_taken"));

        for (var reader :
                List.of(
                        members.visitor(),
                        members.member("Men curious"),
                        members.organiser("Men organiser", "cambodia"),
                        members.operator(),
                        members.ui())) {
            for (var address :
                    List.of(
                            "/people/Men discreet",
                            "/people/Men pupil",
                            "/people/Men discreet/card",
                            "/people/Men discreet/confirmations",
                            "/people?q=Men&limit=100",
                            "/groups/cambodia/log",
                            "/groups/cambodia/members",
                            "/search?q=coordinates",
                            "/notifications",
                            "/me",
                            "/me/requests",
                            "/me/mentoring")) {
                assertThat(text(reader, address))
                        .as(address)
                        .doesNotContain(NOTE, MESSAGE, "\"asMentor\"", own.at().toString())
                        .doesNotContain("\"kind\":\"mentoring");
            }
        }
    }

    @Test
    void isHandedOutToWhoSaidItAndEndsWhenOneGoes() {
        profile("Men leaver");
        profile("Men stays");
        ask("Men stays", "Men leaver");
        respond("Men leaver", "Men stays", taking());
        ask("Men leaver", "Men stays");
        var leaver = members.account("Men leaver");

        assertThat(kept(leaver.id())).containsExactlyInAnyOrder(NOTE, MESSAGE);
        holding.erase(new Leaver(leaver.id(), leaver.username(), "Former member 0")).block();
        holding.erase(new Leaver(leaver.id(), leaver.username(), "Former member 0")).block();

        assertThat(kept(leaver.id())).isEmpty();
        assertThat(mine("Men stays")).isEmpty();
        await().untilAsserted(() ->
                assertThat(notices("Men stays").stream().filter("mentoring_ended"::equals))
                        .hasSize(2));
    }

    private List<String> kept(String member) {
        return Objects.requireNonNull(
                holding.archive(member)
                        .getFirst()
                        .items()
                        .cast(MentoringHolding.Kept.class)
                        .mapNotNull(MentoringHolding.Kept::said)
                        .map(Text::text)
                        .collectList()
                        .block());
    }

    /** As if it had been asked before. */
    private void since(String mentor, String learner, Duration ago) {
        var id = members.account(learner).id();
        var at = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        books.change(
                        members.account(mentor).id(),
                        (book, now) -> {
                            var said = book.of(id).orElseThrow();
                            var older =
                                    new Asking(
                                            id,
                                            said.topics(),
                                            said.note(),
                                            at,
                                            MentoringState.ASKED,
                                            at,
                                            null);
                            return Mono.just(new Change(book.with(older), List.of()));
                        })
                .block();
    }

    private static Map<String, Object> form() {
        return Map.of("topics", List.of("maps"), "note", NOTE, "language", "en");
    }

    private static Map<String, Object> taking() {
        return Map.of("state", "taken", "message", MESSAGE, "language", "en");
    }

    private Mentoring ask(String learner, String mentor) {
        return body(asking(learner, mentor, form()));
    }

    private WebTestClient.ResponseSpec asking(String learner, String mentor, Object form) {
        return members.member(learner)
                .put()
                .uri(API + "/people/" + mentor + "/mentoring")
                .bodyValue(form)
                .exchange();
    }

    private Mentoring leave(String learner, String mentor) {
        return body(leaving(learner, mentor));
    }

    private WebTestClient.ResponseSpec leaving(String learner, String mentor) {
        return members.member(learner)
                .delete()
                .uri(API + "/people/" + mentor + "/mentoring")
                .exchange();
    }

    private Mentoring respond(String mentor, String learner, Object response) {
        return body(answering(mentor, learner, response));
    }

    private WebTestClient.ResponseSpec answering(String mentor, String learner, Object response) {
        return members.member(mentor)
                .put()
                .uri(API + "/people/" + learner + "/mentoring/response")
                .bodyValue(response)
                .exchange();
    }

    private static Mentoring body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isOk()
                        .expectBody(Mentoring.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String key) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.key").isEqualTo(key);
    }

    private List<Mentoring> mine(String username) {
        return Objects.requireNonNull(
                        members.member(username)
                                .get()
                                .uri(API + "/me/mentoring")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(new ParameterizedTypeReference<Page<Mentoring>>() {})
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private Person person(String reader, String username) {
        return Objects.requireNonNull(
                members.member(reader)
                        .get()
                        .uri(API + "/people/" + username)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Person.class)
                        .returnResult()
                        .getResponseBody());
    }

    private List<String> notices(String username) {
        return Objects.requireNonNull(
                        members.member(username)
                                .get()
                                .uri(API + "/notifications")
                                .exchange()
                                .expectBody(
                                        new ParameterizedTypeReference<
                                                Page<Map<String, Object>>>() {})
                                .returnResult()
                                .getResponseBody())
                .items()
                .stream()
                .map(notice -> String.valueOf(notice.get("kind")))
                .toList();
    }

    private static String text(WebTestClient reader, String address) {
        return Objects.requireNonNullElse(
                reader.get()
                        .uri(API + address)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
    }

    private void profile(String username) {
        profile(username, open());
    }

    private static ProfileForm open() {
        return form(Availability.OPEN, HelpWay.MENTOR, AskingLimits.NONE);
    }

    private static ProfileForm form(Availability availability, HelpWay way, AskingLimits limits) {
        return new ProfileForm(
                0,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of("maps"),
                List.of(way),
                List.of(),
                List.of(),
                availability,
                limits,
                null,
                true,
                Map.of());
    }

    private void profile(String username, ProfileForm form) {
        members.member(username)
                .put()
                .uri(API + "/me")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }
}
