package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.atrium.contract.groups.Group;
import org.atrium.contract.questions.Question;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Questions at the top of the page of a group. */
@ServerTest
class PinsTest {

    @Autowired private TestMembers members;

    private String asked(String title, String group) {
        return Objects.requireNonNull(
                        members.member("Pins Asker")
                                .post()
                                .uri("/api/v1/questions")
                                .bodyValue(
                                        Map.of(
                                                "title",
                                                title,
                                                "body",
                                                "We have a scanner, and no idea.",
                                                "language",
                                                "en",
                                                "topics",
                                                List.of("digitisation"),
                                                "groups",
                                                List.of(group)))
                                .exchange()
                                .expectBody(Question.class)
                                .returnResult()
                                .getResponseBody())
                .id();
    }

    private static int pin(WebTestClient member, String group, String question) {
        return member.put()
                .uri("/api/v1/groups/" + group + "/pins/" + question)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private List<String> pinned(String group) {
        return Objects.requireNonNull(
                        members.visitor()
                                .get()
                                .uri("/api/v1/groups/" + group)
                                .exchange()
                                .expectBody(Group.class)
                                .returnResult()
                                .getResponseBody())
                .pinned();
    }

    @Test
    void organisersPinThreeAndNoMore() throws Exception {
        var organiser = members.organiser("Pins Organiser", "bolivia");
        var questions =
                IntStream.range(0, 6)
                        .mapToObj(number ->
                                asked("What is pinned as number " + number + "?", "bolivia"))
                        .toList();
        assertThat(pin(members.member("Pins Asker"), "bolivia", questions.getFirst()))
                .isEqualTo(403);
        assertThat(pin(organiser, "bolivia", "0000000000000")).isEqualTo(404);
        var elsewhere = asked("What stands elsewhere only?", "ghana");
        assertThat(pin(organiser, "bolivia", elsewhere)).isEqualTo(409);
        var calls =
                questions.stream()
                        .map(question ->
                                (Callable<Integer>) () -> pin(organiser, "bolivia", question))
                        .toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = pool.invokeAll(calls);
            var taken = 0;
            for (var answer : answers) {
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(3);
        }
        var three = pinned("bolivia");
        assertThat(three).hasSize(3).doesNotHaveDuplicates();
        assertThat(pin(organiser, "bolivia", three.getFirst())).isEqualTo(200);
        organiser
                .delete()
                .uri("/api/v1/groups/bolivia/pins/" + three.getFirst())
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(pinned("bolivia")).containsExactlyElementsOf(three.subList(1, 3));
    }
}
