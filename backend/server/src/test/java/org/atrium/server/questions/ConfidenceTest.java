package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Questions that are asked in confidence of experts. */
@ServerTest
class ConfidenceTest {

    private static final String API = "/api/v1/questions/";
    private static final String EXPERT = "Trusted Expert";
    private static final String OTHER = "Trusted Other";

    @Autowired private TestMembers members;

    private WebTestClient asker;
    private WebTestClient expert;
    private WebTestClient other;

    @BeforeEach
    void people() {
        asker = members.member("Trusting Asker");
        expert = members.member(EXPERT);
        other = members.member(OTHER);
    }

    private static Map<String, Object> inConfidence(String... experts) {
        var form = form("How do I tell my director about the scans?", "belgium");
        form.put("visibility", "confidential");
        form.put("experts", List.of(experts));
        return form;
    }

    private static Map<String, Object> named(String... experts) {
        return Map.of("experts", List.of(experts));
    }

    private static List<String> experts(Question question) {
        return question.experts().stream().map(person -> person.username()).toList();
    }

    private static int status(WebTestClient reader, Question question) {
        return reader.get()
                .uri(API + question.id())
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static List<Notification> told(WebTestClient member, Question question) {
        var page =
                Objects.requireNonNull(
                        member.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectBody(new ParameterizedTypeReference<Page<Notification>>() {})
                                .returnResult()
                                .getResponseBody());
        return page.items().stream().filter(one -> question.id().equals(one.question())).toList();
    }

    @Test
    void onlyThoseWhoAreNamedSeeItBesideTheAskerAndTheOrganisers() {
        var organiser = members.organiser("Trusted Organiser", "belgium");
        members.join("Trusted Member", "belgium", "member");
        var question = ask(asker, inConfidence(EXPERT));

        assertThat(experts(get(expert, question.id()))).containsExactly(EXPERT);
        assertThat(experts(get(organiser, question.id()))).containsExactly(EXPERT);
        for (var outsider : List.of(other, members.member("Trusted Member"), members.visitor())) {
            assertThat(status(outsider, question)).isEqualTo(404);
        }
        eventually(() ->
                assertThat(list(expert, "?group=belgium&limit=100").items())
                        .extracting("id")
                        .contains(question.id()));
    }

    @Test
    void anExpertIsToldOnceAndHearsOfAnswersUntilLeftOut() {
        var form = inConfidence(EXPERT);
        form.put("body", "I ask @[Trusted Expert] because they know how this was done before.");
        var question = ask(asker, form);
        eventually(() -> assertThat(told(expert, question)).hasSize(1));
        assertThat(told(expert, question).getFirst())
                .extracting(Notification::kind, Notification::reason)
                .containsExactly("expert_named", "expert");

        put(asker, question.id() + "/experts", named(EXPERT, OTHER));
        eventually(() -> assertThat(told(other, question)).hasSize(1));
        assertThat(told(other, question).getFirst().kind()).isEqualTo("expert_named");

        put(asker, question.id() + "/experts", named(EXPERT));
        assertThat(status(other, question)).isEqualTo(404);
        assertThat(told(other, question)).isEmpty();
        Threading.answer(expert, question.id(), "Tell them what it would cost to scan them again.");
        eventually(() -> assertThat(told(asker, question)).hasSize(1));
        assertThat(told(other, question)).isEmpty();

        put(asker, question.id() + "/experts", named(OTHER));
        Threading.answer(asker, question.id(), "I found out by myself, by asking the archive.");
        eventually(() ->
                assertThat(told(other, question))
                        .extracting(Notification::kind)
                        .contains("answer_posted"));
        assertThat(status(expert, question)).as("whoever answered sees it no more").isEqualTo(404);
        assertThat(told(expert, question)).isEmpty();
    }

    @Test
    void whoeverWatchesTheGroupIsNotToldWhomElseWasAsked() {
        var organiser = members.organiser("Trusted Watcher", "belgium");
        organiser
                .put()
                .uri("/api/v1/me/follows/group/belgium")
                .bodyValue(Map.of("level", "all"))
                .exchange()
                .expectStatus()
                .isOk();
        var question = ask(asker, inConfidence(EXPERT));
        put(asker, question.id() + "/experts", named(OTHER));
        eventually(() -> assertThat(told(other, question)).hasSize(1));
        assertThat(told(organiser, question))
                .extracting(Notification::kind)
                .doesNotContain("expert_named");
    }

    @Test
    void namingTheSameAgainChangesNothing() {
        var question = ask(asker, inConfidence(EXPERT));
        put(asker, question.id() + "/experts", named(EXPERT, OTHER));
        put(asker, question.id() + "/experts", named(OTHER, EXPERT));
        eventually(() -> assertThat(told(other, question)).hasSize(1));
        assertThat(told(expert, question)).hasSize(1);
    }

    @Test
    void onlyTheAskerSaysWhomToTrust() {
        var organiser = members.organiser("Trusted Organiser", "belgium");
        var question = ask(asker, inConfidence(EXPERT));
        for (var someone : List.of(expert, organiser)) {
            var problem = refused(putting(someone, "/" + question.id() + "/experts", named()), 403);
            assertThat(problem.key()).isEqualTo("experts.asker");
            assertThat(get(someone, question.id()).yours().may()).doesNotContain("experts");
        }
        assertThat(question.yours().may()).contains("experts");
    }

    @Test
    void refusesWhoCannotBeAsked() {
        listed(members.member("Trusted Away"), "away");
        var many = IntStream.range(0, 6).mapToObj(i -> "Trusted Number " + i).toList();
        many.forEach(members::member);
        var wrong =
                Map.of(
                        "experts.oneself",
                        List.of("Trusting Asker"),
                        "experts.unknown",
                        List.of("Nobody at All"),
                        "experts.away",
                        List.of("Trusted Away"),
                        "list.long",
                        many);
        wrong.forEach((key, experts) -> {
            var form = inConfidence(experts.toArray(String[]::new));
            assertThat(refused(posting(asker, "", form), 400).fields())
                    .extracting("field", "key")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("experts", key));
        });
    }

    @Test
    void nobodyIsNamedWhereEverybodyMayRead() {
        var form = inConfidence(EXPERT);
        form.put("visibility", "public");
        assertThat(refused(posting(asker, "", form), 400).fields())
                .extracting("key")
                .containsExactly("experts.confidence");
        form.remove("experts");
        var question = ask(asker, form);
        refused(putting(asker, "/" + question.id() + "/experts", named(EXPERT)), 409);
    }

    @Test
    void whatIsPublishedNamesNoExpertsAnyMore() {
        var form = inConfidence(EXPERT);
        var question = ask(asker, form);
        form.put("visibility", "public");
        form.put("version", question.version());
        assertThat(experts(put(asker, question.id(), form))).isEmpty();
        assertThat(experts(get(members.visitor(), question.id()))).isEmpty();
        form.put("visibility", "confidential");
        form.put("version", question.version() + 1);
        put(asker, question.id(), form);
        assertThat(status(expert, question)).isEqualTo(404);
    }

    @Test
    void completesNamesOfThoseWhoCanBeAsked() {
        listed(members.member("Zelda Askable"), "open");
        listed(members.member("Zelda Away"), "away");
        eventually(() -> assertThat(found(asker, "zel")).containsExactly("Zelda Askable"));
        assertThat(found(members.member("Zelda Askable"), "zel")).as("not oneself").isEmpty();
        members.visitor().get().uri(API + "experts?q=zel").exchange().expectStatus().isEqualTo(401);
    }

    private static List<String> found(WebTestClient member, String typed) {
        return Objects.requireNonNull(
                        member.get()
                                .uri(API + "experts?q=" + typed)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(
                                        new ParameterizedTypeReference<Page<PersonSummary>>() {})
                                .returnResult()
                                .getResponseBody())
                .items()
                .stream()
                .map(PersonSummary::username)
                .toList();
    }

    private static void listed(WebTestClient member, String availability) {
        member.put()
                .uri("/api/v1/me")
                .bodyValue(
                        Map.of(
                                "version",
                                0,
                                "roles",
                                List.of(),
                                "affiliations",
                                List.of(),
                                "languages",
                                List.of(),
                                "canHelp",
                                List.of("maps"),
                                "wantsToLearn",
                                List.of(),
                                "availability",
                                availability,
                                "listed",
                                true))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
