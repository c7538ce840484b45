package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.importing.JobProgress;
import org.atrium.contract.questions.Question;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class IndexCheckTest {

    private static final String QUESTIONS = "questions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    private WebTestClient operator;

    @BeforeEach
    void repairWhatOtherTestsLeft() {
        operator = members.operator().mutate().responseTimeout(PATIENCE).build();
        check(true);
    }

    private JobProgress check(boolean repair) {
        return Objects.requireNonNull(
                operator.post()
                        .uri("/api/v1/operator/checks?repair=" + repair)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(JobProgress.class)
                        .getResponseBody()
                        .blockLast(PATIENCE));
    }

    private String asked(String title) {
        var id =
                Objects.requireNonNull(
                                members.member("Check Asker")
                                        .post()
                                        .uri("/api/v1/questions")
                                        .bodyValue(
                                                Map.of(
                                                        "title",
                                                        title,
                                                        "body",
                                                        "It stands here to be compared.",
                                                        "language",
                                                        "en",
                                                        "topics",
                                                        List.of("digitisation"),
                                                        "groups",
                                                        List.of("everyone")))
                                        .exchange()
                                        .expectBody(Question.class)
                                        .returnResult()
                                        .getResponseBody())
                        .id();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        members.visitor()
                                .get()
                                .uri("/api/v1/questions?q=" + title)
                                .exchange()
                                .expectBody(String.class)
                                .value(found -> assertThat(found).contains(id)));
        return id;
    }

    private static Query of(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        members.member("Check Member")
                .put()
                .uri("/api/v1/groups/sweden/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        asked("Zweitens verglichen und gut befunden");
        var summary = check(false);
        assertThat(summary.phase()).isEqualTo("finished");
        assertThat(summary.problems()).isEmpty();
        assertThat(summary.counts().get("question.compared")).isPositive();
        assertThat(summary.counts().get("person.compared")).isPositive();
    }

    @Test
    void findsAndRepairsWhatIsMissingGoneOrDifferent() {
        var changed = asked("Erstens heimlich geaendert worden");
        mongo.updateFirst(of(changed), Update.update("title", "Nobody was told"), QUESTIONS)
                .block(PATIENCE);
        var gone = asked("Drittens heimlich geloescht worden");
        var document =
                Objects.requireNonNull(
                        mongo.findAndRemove(of(gone), Document.class, QUESTIONS).block(PATIENCE));
        var missing = document.append("_id", "0MISSING00000");
        mongo.insert(missing, QUESTIONS).block(PATIENCE);

        assertThat(check(false).problems())
                .containsExactlyInAnyOrder(
                        "question.different " + changed,
                        "question.gone " + gone,
                        "question.missing 0MISSING00000");
        assertThat(check(true).counts()).containsEntry("question.repaired", 3L);
        assertThat(check(false).problems()).isEmpty();
        mongo.remove(of("0MISSING00000"), QUESTIONS).block(PATIENCE);
        check(true);
    }

    @Test
    void isForOperatorsOnly() {
        for (var other : List.of(members.visitor(), members.member("Check Nobody"))) {
            other.post()
                    .uri("/api/v1/operator/checks")
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
    }
}
