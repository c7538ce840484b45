package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** People are asked to help with a question, and take it, pass it on or decline. */
@ServerTest
class RequestingTest {

    @Autowired private TestMembers members;

    @Test
    void whoeverIsAskedTakesItAndTheAskerIsTold() {
        var question = ask("Req asker one");
        profile("Req expert one", Availability.OPEN, AskingLimits.NONE);

        assertThat(request("Req asker one", question, "Req expert one").requests())
                .extracting(one -> one.to().username(), HelpRequest::state)
                .containsExactly(tuple("Req expert one", RequestState.OPEN));
        await().untilAsserted(() -> assertThat(mine("Req expert one", "")).contains(question));
        await().untilAsserted(
                        () -> assertThat(notices("Req expert one")).contains("help_requested"));
        assertThat(read(members.visitor(), question).requests()).isEmpty();

        var taken = respond("Req expert one", question, Map.of("state", "taken"));

        assertThat(taken.requests().getFirst().state()).isEqualTo(RequestState.TAKEN);
        await().untilAsserted(() -> assertThat(notices("Req asker one")).contains("request_taken"));
        assertThat(read(members.visitor(), question).requests())
                .extracting(one -> one.to().username())
                .containsExactly("Req expert one");
        assertThat(read(members.member("Req expert one"), question).yours().may())
                .contains("respond")
                .doesNotContain("request");
    }

    @Test
    void whoeverDeclinesMakesRoomAndNobodyElseLearnsOfIt() {
        var question = ask("Req asker two");
        for (var name : List.of("Req two a", "Req two b", "Req two c", "Req two d")) {
            profile(name, Availability.OPEN, AskingLimits.NONE);
        }
        request("Req asker two", question, "Req two a");
        request("Req asker two", question, "Req two b");
        request("Req asker two", question, "Req two c");
        refused("Req asker two", question, "Req two d", 409, "request.most");

        respond("Req two a", question, Map.of("state", "declined"));

        assertThat(read(members.member("Req stranger"), question).requests()).isEmpty();
        assertThat(request("Req asker two", question, "Req two d").requests()).hasSize(4);
        refused("Req asker two", question, "Req two a", 409, "request.again");
        await().untilAsserted(
                        () -> assertThat(mine("Req two a", "?state=declined")).contains(question));
        respond("Req two a", question, Map.of("state", "open"));
        await().untilAsserted(() -> assertThat(mine("Req two a", "")).contains(question));
    }

    @Test
    void isTakenBackUntilSomebodyTookIt() {
        var question = ask("Req asker three");
        profile("Req three a", Availability.OPEN, AskingLimits.NONE);
        profile("Req three b", Availability.OPEN, AskingLimits.NONE);
        request("Req asker three", question, "Req three a");
        request("Req asker three", question, "Req three b");
        respond("Req three b", question, Map.of("state", "taken"));

        withdraw("Req asker three", question, "Req three a");
        var left = withdraw("Req asker three", question, "Req three b");

        assertThat(left.requests())
                .extracting(one -> one.to().username())
                .containsExactly("Req three b");
        put(members.member("Req three a"), question + "/response", Map.of("state", "taken"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void isPassedOnToAPersonWhoCanBeAsked() {
        var question = ask("Req asker four");
        profile("Req four a", Availability.OPEN, AskingLimits.NONE);
        profile("Req four b", Availability.OPEN, AskingLimits.NONE);
        profile("Req four away", Availability.AWAY, AskingLimits.NONE);
        request("Req asker four", question, "Req four a");
        put(
                        members.member("Req four a"),
                        question + "/response",
                        Map.of("state", "passed", "username", "Req four away"))
                .expectStatus()
                .isEqualTo(409);

        var passed =
                respond(
                        "Req four a",
                        question,
                        Map.of("state", "passed", "username", "Req four b"));

        assertThat(passed.requests())
                .extracting(
                        one -> one.to().username(), one -> one.by().username(), HelpRequest::state)
                .containsExactly(
                        tuple("Req four a", "Req asker four", RequestState.PASSED),
                        tuple("Req four b", "Req four a", RequestState.OPEN));
        await().untilAsserted(() -> assertThat(notices("Req four b")).contains("help_requested"));
        await().untilAsserted(
                        () -> assertThat(notices("Req asker four")).contains("request_passed"));

        respond("Req four b", question, Map.of("state", "taken"));
        for (var name : List.of("Req four a", "Req asker four")) {
            await().untilAsserted(() -> assertThat(notices(name)).contains("request_taken"));
        }
        put(members.member("Req four a"), question + "/response", Map.of("state", "open"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void isPassedOnToAGroupWhoseOrganisersAreTold() {
        var question = ask("Req asker five");
        profile("Req five a", Availability.OPEN, AskingLimits.NONE);
        request("Req asker five", question, "Req five a");
        put(
                        members.member("Req five a"),
                        question + "/response",
                        Map.of("state", "passed", "group", "_secret"))
                .expectStatus()
                .isNotFound();

        var passed = respond("Req five a", question, Map.of("state", "passed", "group", "sweden"));

        assertThat(Objects.requireNonNull(passed.requests().getFirst().passedToGroup()).slug())
                .isEqualTo("sweden");
        assertThat(passed.requests()).hasSize(1);
    }

    @Test
    void nobodyIsAskedMoreOftenThanTheyWant() throws Exception {
        profile("Req limited", Availability.OPEN, new AskingLimits(null, false, 3));
        var questions =
                IntStream.range(0, 12)
                        .mapToObj(number -> ask("Req asker limit " + number))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    IntStream.range(0, questions.size())
                            .mapToObj(number ->
                                    threads.submit(() ->
                                            status(
                                                    "Req asker limit " + number,
                                                    questions.get(number),
                                                    "Req limited")))
                            .toList();
            var asked = 0;
            for (var outcome : outcomes) {
                var status = outcome.get();
                assertThat(status).isIn(200, 409);
                asked += status == 200 ? 1 : 0;
            }
            assertThat(asked).isEqualTo(3);
        }
    }

    @Test
    void whoeverCannotBeAskedIsRefusedInTheSameWords() {
        var question = ask("Req asker six");
        profile("Req six away", Availability.AWAY, AskingLimits.NONE);
        profile("Req six near", Availability.OPEN, new AskingLimits(null, true, null));
        save(
                "Req six hidden",
                TestProfiles.seenBy(
                        form(Availability.OPEN, AskingLimits.NONE, true),
                        ProfileField.AVAILABILITY,
                        FieldVisibility.ME));
        save(
                "Req six secret",
                TestProfiles.seenBy(
                        in("PA", new AskingLimits(null, true, null)),
                        ProfileField.COUNTRY,
                        FieldVisibility.ME));
        save("Req six at home", in("PA", new AskingLimits(null, true, null)));
        save("Req six unlisted", form(Availability.OPEN, AskingLimits.NONE, false));

        for (var name :
                List.of(
                        "Req six away",
                        "Req six near",
                        "Req six hidden",
                        "Req six secret",
                        "Req six unlisted",
                        "Req asker six")) {
            refused("Req asker six", question, name, 409, "request.not-now");
        }
        assertThat(request("Req asker six", question, "Req six at home").requests()).hasSize(1);
        refused("Req asker six", question, "Nobody of this name", 404, "person.unknown");
    }

    @Test
    void onlyTheAskerAndOrganisersAsk() {
        var question = ask("Req asker seven");
        profile("Req seven a", Availability.OPEN, AskingLimits.NONE);

        refused("Req passer-by", question, "Req seven a", 403, "request.power");
        assertThat(
                        members.visitor()
                                .put()
                                .uri(uri(question, "Req seven a"))
                                .exchange()
                                .returnResult(Void.class)
                                .getStatus()
                                .value())
                .isEqualTo(401);
        join("Req seven organiser", "uruguay");
        assertThat(request("Req seven organiser", question, "Req seven a").requests()).hasSize(1);
    }

    @Test
    void aSolvedQuestionLooksForNobody() {
        var question = ask("Req asker eight");
        profile("Req eight a", Availability.OPEN, AskingLimits.NONE);
        profile("Req eight b", Availability.OPEN, AskingLimits.NONE);
        request("Req asker eight", question, "Req eight a");
        var answered =
                Objects.requireNonNull(
                        members.member("Req eight a")
                                .post()
                                .uri("/api/v1/questions/" + question + "/answers")
                                .bodyValue(
                                        Map.of(
                                                "body",
                                                "Photograph them flat, in daylight.",
                                                "language",
                                                "en"))
                                .exchange()
                                .expectBody(Question.class)
                                .returnResult()
                                .getResponseBody());
        assertThat(
                        read(members.member("Req asker eight"), question)
                                .requests()
                                .getFirst()
                                .answered())
                .isTrue();
        put(
                        members.member("Req asker eight"),
                        question + "/answers/" + answered.answers().getFirst().id() + "/acceptance",
                        Map.of())
                .expectStatus()
                .isOk();

        refused("Req asker eight", question, "Req eight b", 409, "request.settled");
        await().untilAsserted(() -> assertThat(mine("Req eight a", "")).doesNotContain(question));
    }

    private void join(String username, String group) {
        members.organiser(username, group);
    }

    private String ask(String asker) {
        var form = new HashMap<String, Object>();
        form.put("title", "How do we photograph large maps?");
        form.put("body", "They do not fit on our table, and we have many.");
        form.put("language", "en");
        form.put("topics", List.of("maps"));
        form.put("groups", List.of("uruguay"));
        return Objects.requireNonNull(
                        members.member(asker)
                                .post()
                                .uri("/api/v1/questions")
                                .bodyValue(form)
                                .exchange()
                                .expectStatus()
                                .isCreated()
                                .expectBody(Question.class)
                                .returnResult()
                                .getResponseBody())
                .id();
    }

    private static String uri(String question, String username) {
        return "/api/v1/questions/" + question + "/requests/" + username;
    }

    private Question request(String asker, String question, String username) {
        return body(members.member(asker).put().uri(uri(question, username)).exchange());
    }

    private int status(String asker, String question, String username) {
        return members.member(asker)
                .put()
                .uri(uri(question, username))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private Question withdraw(String asker, String question, String username) {
        return body(members.member(asker).delete().uri(uri(question, username)).exchange());
    }

    private void refused(String asker, String question, String username, int status, String key) {
        members.member(asker)
                .put()
                .uri(uri(question, username))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo(key);
    }

    private Question respond(String username, String question, Map<String, String> form) {
        return body(put(members.member(username), question + "/response", form));
    }

    private static WebTestClient.ResponseSpec put(WebTestClient client, String path, Object form) {
        return client.put().uri("/api/v1/questions/" + path).bodyValue(form).exchange();
    }

    private static Question read(WebTestClient client, String question) {
        return body(client.get().uri("/api/v1/questions/" + question).exchange());
    }

    private static Question body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectStatus()
                        .isOk()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private String mine(String username, String query) {
        return get(username, "/api/v1/me/requests" + query);
    }

    private String notices(String username) {
        return get(username, "/api/v1/notifications?limit=100");
    }

    private String get(String username, String uri) {
        return Objects.requireNonNull(
                members.member(username)
                        .get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private void profile(String username, Availability availability, AskingLimits limits) {
        save(username, form(availability, limits, true));
    }

    private void save(String username, ProfileForm form) {
        members.member(username)
                .put()
                .uri("/api/v1/me")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static ProfileForm in(String country, AskingLimits limits) {
        return form(country, Availability.OPEN, limits, true);
    }

    private static ProfileForm form(
            Availability availability, AskingLimits limits, boolean listed) {
        return form("KE", availability, limits, listed);
    }

    private static ProfileForm form(
            String country, Availability availability, AskingLimits limits, boolean listed) {
        return new ProfileForm(
                0,
                null,
                null,
                List.of(),
                List.of(),
                country,
                null,
                List.of(new SpokenLanguage("en", "4")),
                List.of("maps"),
                List.of(),
                List.of(),
                List.of(),
                availability,
                limits,
                null,
                listed,
                Map.of());
    }
}
