package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem;
import org.awaitility.Awaitility;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Speaks to the API of questions as members do. */
final class Threading {

    static final String BODY = "We have scanned them already and would like to share them.";
    private static final String ADDRESS = "/api/v1/questions";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Threading() {}

    static Map<String, Object> form(String title, String group) {
        return new java.util.HashMap<>(
                Map.of(
                        "title",
                        title,
                        "body",
                        BODY,
                        "language",
                        "en",
                        "topics",
                        List.of("digitisation"),
                        "groups",
                        List.of(group)));
    }

    static Question ask(WebTestClient asker, Map<String, Object> form) {
        return result(
                asker.post()
                        .uri(ADDRESS)
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class));
    }

    static Question ask(WebTestClient asker, String title) {
        return ask(asker, form(title, "everyone"));
    }

    static Question answer(WebTestClient answerer, String question, String body) {
        return result(
                answerer.post()
                        .uri(ADDRESS + "/" + question + "/answers")
                        .bodyValue(Map.of("body", body, "language", "en"))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class));
    }

    static Question put(WebTestClient member, String path, Map<String, ?> body) {
        return result(
                member.put()
                        .uri(ADDRESS + "/" + path)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Question.class));
    }

    static Question delete(WebTestClient member, String path) {
        return result(
                member.delete()
                        .uri(ADDRESS + "/" + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Question.class));
    }

    static Question get(WebTestClient reader, String id) {
        return result(
                reader.get()
                        .uri(ADDRESS + "/" + id)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Question.class));
    }

    static Page<QuestionSummary> list(WebTestClient reader, String query) {
        return result(
                reader.get()
                        .uri(ADDRESS + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<QuestionSummary>>() {}));
    }

    static Page<Comment> comments(WebTestClient reader, String id, String query) {
        return result(
                reader.get()
                        .uri(ADDRESS + "/" + id + "/comments" + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<Comment>>() {}));
    }

    static List<Notification> notifications(WebTestClient member) {
        return result(
                        member.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(
                                        new ParameterizedTypeReference<Page<Notification>>() {}))
                .items();
    }

    static List<String> titles(WebTestClient reader, String query) {
        return list(reader, query).items().stream().map(QuestionSummary::title).toList();
    }

    /** Facts reach the index a moment after the act. */
    static void eventually(Runnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion::run);
    }

    static Problem refused(WebTestClient.RequestHeadersSpec<?> request, int status) {
        var problem =
                result(
                        request.exchange()
                                .expectStatus()
                                .isEqualTo(status)
                                .expectBody(Problem.class));
        assertThat(problem.detail()).as(problem.key()).isNotBlank();
        return problem;
    }

    static WebTestClient.RequestHeadersSpec<?> posting(
            WebTestClient member, String path, Map<String, ?> body) {
        return member.post().uri(ADDRESS + path).bodyValue(body);
    }

    static WebTestClient.RequestHeadersSpec<?> putting(
            WebTestClient member, String path, Map<String, ?> body) {
        return member.put().uri(ADDRESS + path).bodyValue(body);
    }

    private static <T> T result(WebTestClient.BodySpec<T, ?> body) {
        return Objects.requireNonNull(body.returnResult().getResponseBody());
    }
}
