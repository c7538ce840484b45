package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.Route;
import org.atrium.contract.questions.RouteStep;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** A question that nobody answers goes its way by itself. */
@ServerTest
class RoutingTest {

    private static final Duration FIRST = Duration.ofHours(24);
    private static final Duration THEN = Duration.ofHours(72);
    private static final Duration MOMENT = Duration.ofMinutes(1);

    @Autowired private TestMembers members;
    @Autowired private Routing routing;

    @Test
    void goesToPeopleWhoFitThenToOrganisersThenToTheWiderArea() {
        profile("Route expert", "ocr", "en", AskingLimits.NONE);
        members.member("Route organiser").put().uri("/api/v1/groups/chile/membership").exchange();
        var question = ask("Route asker", "ocr", "en", "chile");
        var asked = read(question).createdAt();
        assertThat(route(question).next()).isEqualTo(RouteStep.EXPERTS);
        assertThat(route(question).nextAt()).isEqualTo(asked.plus(FIRST));

        routeAt(question, asked.plus(FIRST).minus(MOMENT));
        assertThat(readAs("Route asker", question).requests()).isEmpty();

        routeAt(question, asked.plus(FIRST).plus(MOMENT));
        assertThat(readAs("Route asker", question).requests())
                .extracting(one -> one.to().username(), HelpRequest::routed)
                .containsExactly(tuple("Route expert", true));
        await().untilAsserted(() -> assertThat(notices("Route expert")).contains("help_requested"));
        assertThat(read(question).requests()).isEmpty();

        routeAt(question, asked.plus(FIRST).plus(THEN).plus(MOMENT.multipliedBy(2)));
        assertThat(steps(question)).containsExactly(RouteStep.EXPERTS, RouteStep.ORGANISERS);

        routeAt(question, asked.plus(FIRST).plus(THEN).plus(THEN).plus(MOMENT.multipliedBy(3)));
        var lifted = read(question);
        assertThat(steps(question))
                .containsExactly(RouteStep.EXPERTS, RouteStep.ORGANISERS, RouteStep.WIDER);
        assertThat(lifted.groups())
                .extracting(group -> group.slug())
                .containsExactly("chile", "latin-america-caribbean");
        assertThat(lifted.lifts().getFirst().why().text())
                .isEqualTo("Nobody has answered it here yet.");
        assertThat(route(question).next()).isEqualTo(RouteStep.HELPDESK);

        var late = asked.plus(FIRST).plus(THEN.multipliedBy(3)).plus(MOMENT.multipliedBy(4));
        routeAt(question, late);
        assertThat(steps(question)).endsWith(RouteStep.HELPDESK);
        assertThat(route(question).next()).isNull();
        routeAt(question, late.plus(THEN));
        assertThat(steps(question)).hasSize(4);
    }

    @Test
    void waitsAsLongAsItsGroupsWant() {
        var organiser = members.organiser("Waiting organiser", "malaysia");
        wait(organiser, 0, 400);
        wait(organiser, 721, 400);
        wait(organiser, 4, 200);
        await().untilAsserted(() -> {
            var question = read(ask("Waiting asker", "baglama", "en", "malaysia"));
            assertThat(Objects.requireNonNull(question.route()).nextAt())
                    .isEqualTo(question.createdAt().plus(Duration.ofHours(4)));
        });
    }

    private static void wait(WebTestClient organiser, int hours, int status) {
        organiser
                .put()
                .uri("/api/v1/groups/malaysia")
                .bodyValue(
                        new GroupForm(
                                null, Map.of(), Map.of(), Map.of(), false, List.of(), List.of(),
                                hours, 0))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void isSentFromTheHelpdeskByHandUntilItIsAnswered() {
        var question = ask("Desk asker", "baglama", "en", "everyone");
        refused("Desk asker", question, 409);
        for (var days = 1; days <= 20; days += 4) {
            routeAt(question, Instant.now().plus(Duration.ofDays(days)).plus(MOMENT));
        }
        assertThat(steps(question)).endsWith(RouteStep.HELPDESK);
        await().untilAsserted(() -> assertThat(queue("waiting")).contains(question));
        refused("Desk stranger", question, 403);

        hub("Desk asker", question, HttpMethod.PUT);
        hub("Desk asker", question, HttpMethod.PUT);
        assertThat(Objects.requireNonNull(route(question).sent()).by().username())
                .isEqualTo("Desk asker");
        await().untilAsserted(() -> assertThat(queue("sent")).contains(question));
        assertThat(queue("waiting")).doesNotContain(question);

        hub("Desk asker", question, HttpMethod.DELETE);
        await().untilAsserted(() -> assertThat(queue("waiting")).contains(question));
        answer("Desk passer-by", question);
        await().untilAsserted(() -> assertThat(queue("waiting")).doesNotContain(question));
        refused("Desk asker", question, 409);
    }

    @Test
    void whatOnlySomeMayReadDoesNotComeToTheHelpdesk() {
        members.organiser("Inner asker", "chile");
        var form = new HashMap<>(question("baglama", "en", "chile"));
        form.put("visibility", "members");
        var question = sent(members.member("Inner asker"), form);
        for (var days = 1; days <= 20; days += 4) {
            routeAt(question, Instant.now().plus(Duration.ofDays(days)).plus(MOMENT));
        }

        var route = Objects.requireNonNull(readAs("Inner asker", question).route());
        assertThat(route.steps()).hasSize(4);
        assertThat(route.steps().getLast().found()).isFalse();
        assertThat(route.next()).isNull();
    }

    private void hub(String username, String question, HttpMethod method) {
        members.member(username)
                .method(method)
                .uri("/api/v1/questions/" + question + "/hub")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void refused(String username, String question, int status) {
        members.member(username)
                .put()
                .uri("/api/v1/questions/" + question + "/hub")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private List<String> queue(String state) {
        return Objects.requireNonNull(
                        members.visitor()
                                .get()
                                .uri("/api/v1/helpdesk?limit=100&state=" + state)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(
                                        new ParameterizedTypeReference<Page<QuestionSummary>>() {})
                                .returnResult()
                                .getResponseBody())
                .items()
                .stream()
                .map(QuestionSummary::id)
                .toList();
    }

    @Test
    void stopsWithTheFirstAnswer() {
        profile("Stop expert", "transkribus", "en", AskingLimits.NONE);
        var question = ask("Stop asker", "transkribus", "en", "chile");
        answer("Stop passer-by", question);

        routeAt(question, Instant.now().plus(Duration.ofDays(30)));

        var answered = readAs("Stop asker", question);
        assertThat(answered.requests()).isEmpty();
        assertThat(route(question).next()).isNull();
        assertThat(steps(question)).isEmpty();
    }

    @Test
    void waitsForWhoeverTookIt() {
        profile("Taking expert", "mix-n-match", "en", AskingLimits.NONE);
        var question = ask("Taking asker", "mix-n-match", "en", "chile");
        members.member("Taking asker")
                .put()
                .uri("/api/v1/questions/" + question + "/requests/Taking expert")
                .exchange()
                .expectStatus()
                .isOk();
        members.member("Taking expert")
                .put()
                .uri("/api/v1/questions/" + question + "/response")
                .bodyValue(Map.of("state", "taken"))
                .exchange()
                .expectStatus()
                .isOk();

        var later = Instant.now().plus(FIRST).plus(MOMENT);
        routeAt(question, later);

        assertThat(steps(question)).isEmpty();
        assertThat(route(question).nextAt()).isAfter(later.plus(Duration.ofDays(2)));
    }

    @Test
    void leavesOutWhomTheAskerDoesNotSeeAndWhoDoesNotReadTheLanguage() {
        save(
                "Unseen expert",
                TestProfiles.seenBy(
                        form("baglama", "en", AskingLimits.NONE),
                        ProfileField.CAN_HELP,
                        FieldVisibility.ME));
        profile("Unreading expert", "baglama", "is", AskingLimits.NONE);
        var question = ask("Seeing asker", "baglama", "en", "chile");

        routeAt(question, Instant.now().plus(FIRST).plus(MOMENT));

        assertThat(readAs("Seeing asker", question).requests()).isEmpty();
        var route = route(question);
        assertThat(route.steps()).extracting(Route.Step::found).containsExactly(false);
        assertThat(route.next()).isEqualTo(RouteStep.ORGANISERS);
    }

    @Test
    void asksNobodyTwiceAndNobodyBeyondTheirLimitWhoeverLooks() throws Exception {
        profile("Busy expert", "viaf", "en", new AskingLimits(null, false, 4));
        var questions =
                IntStream.range(0, 10)
                        .mapToObj(number -> ask("Busy asker " + number, "viaf", "en", "chile"))
                        .toList();
        var due = Instant.now().plus(FIRST).plus(MOMENT).truncatedTo(ChronoUnit.MILLIS);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs =
                    IntStream.range(0, 4)
                            .mapToObj(run ->
                                    threads.submit(() ->
                                            Flux.fromIterable(questions)
                                                    .flatMap(id -> routing.step(id, due))
                                                    .count()
                                                    .block()))
                            .toList();
            var done = 0L;
            for (var run : runs) {
                done += Objects.requireNonNull(run.get());
            }
            assertThat(done).as("each once").isEqualTo(questions.size());
        }

        var asked = 0;
        for (var number = 0; number < questions.size(); number++) {
            var requests = readAs("Busy asker " + number, questions.get(number)).requests();
            assertThat(requests).hasSizeLessThanOrEqualTo(1);
            asked += requests.size();
            assertThat(steps(questions.get(number))).containsOnlyOnce(RouteStep.EXPERTS);
        }
        assertThat(asked).isEqualTo(4);
    }

    @Test
    void theIndexSaysWhatIsDue() {
        var question = ask("Due asker", "viaf", "en", "chile");
        var due = Instant.now().plus(FIRST).plus(MOMENT);

        await().untilAsserted(() -> assertThat(routing.due(due).block()).contains(question));
        assertThat(routing.due(Instant.now()).block()).doesNotContain(question);

        answer("Due passer-by", question);
        await().untilAsserted(() -> assertThat(routing.due(due).block()).doesNotContain(question));
    }

    @Test
    void whatIsAskedInConfidenceStays() {
        var form = new HashMap<>(question("ocr", "en", "chile"));
        form.put("visibility", "confidential");
        var question = sent(members.member("Quiet asker"), form);

        assertThat(readAs("Quiet asker", question).route()).isNull();
    }

    private void routeAt(String question, Instant moment) {
        routing.step(question, moment.truncatedTo(ChronoUnit.MILLIS)).block();
    }

    private List<RouteStep> steps(String question) {
        return route(question).steps().stream().map(Route.Step::step).toList();
    }

    private Route route(String question) {
        return Objects.requireNonNull(read(question).route());
    }

    private static Map<String, Object> question(String topic, String language, String group) {
        return Map.of(
                "title",
                "Who has done this before us?",
                "body",
                "We would like to hear of somebody's experience.",
                "language",
                language,
                "topics",
                List.of(topic),
                "groups",
                List.of(group));
    }

    private String ask(String asker, String topic, String language, String group) {
        return sent(members.member(asker), question(topic, language, group));
    }

    private static String sent(WebTestClient client, Map<String, Object> form) {
        return Objects.requireNonNull(
                        client.post()
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

    private void answer(String username, String question) {
        members.member(username)
                .post()
                .uri("/api/v1/questions/" + question + "/answers")
                .bodyValue(Map.of("body", "We did, and it took a year.", "language", "en"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private Question read(String question) {
        return read(members.visitor(), question);
    }

    private Question readAs(String username, String question) {
        return read(members.member(username), question);
    }

    private static Question read(WebTestClient client, String question) {
        return Objects.requireNonNull(
                client.get()
                        .uri("/api/v1/questions/" + question)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private String notices(String username) {
        return Objects.requireNonNull(
                members.member(username)
                        .get()
                        .uri("/api/v1/notifications?limit=100")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private void profile(String username, String topic, String language, AskingLimits limits) {
        save(username, form(topic, language, limits));
    }

    private void save(String username, ProfileForm form) {
        members.member(username)
                .put()
                .uri("/api/v1/me")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        await().untilAsserted(() ->
                assertThat(
                                Objects.requireNonNull(
                                        members.member(username)
                                                .get()
                                                .uri("/api/v1/people?q=" + username)
                                                .exchange()
                                                .expectBody(String.class)
                                                .returnResult()
                                                .getResponseBody()))
                        .contains(username));
    }

    private static ProfileForm form(String topic, String language, AskingLimits limits) {
        return new ProfileForm(
                0,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(new SpokenLanguage(language, "4")),
                List.of(topic),
                List.of(HelpWay.ANSWER),
                List.of(),
                List.of(),
                Availability.OPEN,
                limits,
                null,
                true,
                Map.of());
    }
}
