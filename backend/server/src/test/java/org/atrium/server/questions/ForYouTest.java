package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** On a topic that no other test asks about. */
@ServerTest
class ForYouTest {

    private static final String TOPIC = "sheet-music";
    private static int members = 0;

    @Autowired private TestMembers everybody;
    private WebTestClient asker;
    private WebTestClient helper;

    @BeforeEach
    void somebodyNew() {
        members++;
        asker = everybody.member("Waiting Asker " + members);
        helper = everybody.member("Waiting Helper " + members);
        helps(helper, List.of(TOPIC), "fr");
    }

    private static void helps(WebTestClient member, List<String> topics, String... languages) {
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
                                List.of(languages).stream()
                                        .map(code -> Map.of("code", code, "level", "3"))
                                        .toList(),
                                "canHelp",
                                topics,
                                "wantsToLearn",
                                List.of(),
                                "availability",
                                "open",
                                "listed",
                                true))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static String asked(WebTestClient asker, String title, String language) {
        var form = form(title, "everyone");
        form.put("topics", List.of(TOPIC));
        form.put("language", language);
        return ask(asker, form).id();
    }

    private List<String> waiting() {
        return ids("/for-you?limit=100");
    }

    private List<String> ids(String query) {
        return list(helper, query).items().stream().map(QuestionSummary::id).toList();
    }

    @Test
    void waitsForThoseWhoKnowTheTopicAndReadTheLanguage() {
        var french = asked(asker, "Comment décrire des partitions?", "fr");
        var english = asked(asker, "How to describe sheet music?", "en");
        var own = asked(helper, "Ma propre question de partitions", "fr");
        eventually(() -> assertThat(waiting()).contains(french));

        assertThat(waiting()).doesNotContain(english, own);
        var stranger = everybody.member("Waiting Stranger " + members);
        helps(stranger, List.of("iiif"), "fr");
        assertThat(list(stranger, "/for-you").items()).noneMatch(row -> row.id().equals(french));
    }

    @Test
    void putsFirstWhoWaitsLongestAndCountsVotes() {
        var first = asked(asker, "La première de trois questions", "fr");
        var second = asked(asker, "La deuxième de trois questions", "fr");
        var third = asked(asker, "La troisième de trois questions", "fr");
        put(everybody.member("Waiting Voter"), third + "/vote", Map.of("value", 1));

        eventually(() ->
                assertThat(waiting().stream().filter(List.of(first, second, third)::contains))
                        .containsExactly(third, first, second));
    }

    @Test
    void isOverWhenSomebodyAnswered() {
        var id = asked(asker, "Qui répond à cette question-ci?", "fr");
        eventually(() -> assertThat(waiting()).contains(id));
        answer(asker, id, BODY);

        eventually(() -> assertThat(waiting()).doesNotContain(id));
    }

    @Test
    void staysAwayUntilItIsPutBack() {
        var id = asked(asker, "Une question qui n'est pas la mienne", "fr");
        eventually(() -> assertThat(waiting()).contains(id));
        away(id);
        away(id);

        assertThat(waiting()).doesNotContain(id);
        assertThat(ids("/for-you?away=true")).containsExactly(id);
        assertThat(list(helper, "?limit=100&topic=" + TOPIC).items())
                .anyMatch(row -> row.id().equals(id));

        back(id);
        back(id);
        assertThat(waiting()).contains(id);
        assertThat(ids("/for-you?away=true")).isEmpty();
    }

    private void away(String id) {
        helper.put()
                .uri("/api/v1/questions/" + id + "/not-mine")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private void back(String id) {
        helper.delete()
                .uri("/api/v1/questions/" + id + "/not-mine")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void losesNothingWhenMuchIsPutAwayAtOnce() {
        var questions =
                IntStream.range(0, 8)
                        .mapToObj(
                                number -> asked(asker, "Question numéro " + number + " ici", "fr"))
                        .toList();
        questions.parallelStream().forEach(this::away);

        assertThat(ids("/for-you?away=true&limit=100"))
                .containsExactlyInAnyOrderElementsOf(questions);
    }

    @Test
    void showsNothingWithoutAProfileAndRefusesVisitors() {
        var newcomer = everybody.member("Waiting Newcomer");

        assertThat(list(newcomer, "/for-you").items()).isEmpty();
        refused(everybody.visitor().get().uri("/api/v1/questions/for-you"), 401);
        refused(everybody.visitor().put().uri("/api/v1/questions/x/not-mine"), 401);
        refused(helper.put().uri("/api/v1/questions/NOSUCH/not-mine"), 404);
    }
}
