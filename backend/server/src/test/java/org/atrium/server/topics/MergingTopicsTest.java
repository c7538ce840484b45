package org.atrium.server.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Problem;
import org.atrium.contract.topics.Topic;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Standing;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class MergingTopicsTest {

    private static final String GONE = "audiovisual";
    private static final String STAYS = "oral-history";

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    @Autowired private Topics topics;
    @Autowired private TopicsLoader loader;

    private WebTestClient keeper;

    @BeforeEach
    void people() {
        keeper = members.member("Topic Keeper");
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(members.account("Topic Keeper").id())),
                        new Update().set("conduct", Set.of(Standing.MERGE_TOPICS)),
                        Account.class)
                .block();
    }

    @AfterEach
    void undo() {
        keeper.delete().uri("/api/v1/topics/" + GONE + "/merger").exchange();
    }

    private Topic merge() {
        return Objects.requireNonNull(
                keeper.put()
                        .uri("/api/v1/topics/" + GONE + "/merger")
                        .bodyValue(Map.of("into", STAYS))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Topic.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Question asked() {
        return Objects.requireNonNull(
                members.member("Topic Asker")
                        .post()
                        .uri("/api/v1/questions")
                        .bodyValue(
                                Map.of(
                                        "title",
                                        "Which topic does this belong to?",
                                        "body",
                                        "There are two that seem to mean the same.",
                                        "language",
                                        "en",
                                        "topics",
                                        List.of(GONE),
                                        "groups",
                                        List.of("everyone")))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private void lists(String topic, String question, boolean there) {
        var ids =
                there
                        ? Matchers.<String>hasItem(question)
                        : Matchers.not(Matchers.<String>hasItem(question));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        members.visitor()
                                .get()
                                .uri("/api/v1/questions?limit=100&topic=" + topic)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .jsonPath("$.items[*].id")
                                .value(ids));
    }

    @Test
    void aMergedTopicLeadsToTheOtherUntilThatIsUndone() {
        var before = asked();
        lists(GONE, before.id(), true);
        lists(STAYS, before.id(), false);

        assertThat(merge().synonyms()).extracting("id").contains(GONE);
        lists(STAYS, before.id(), true);
        lists(GONE, before.id(), true);
        var during = asked();
        assertThat(during.topics()).extracting("id").containsExactly(STAYS);
        members.visitor()
                .get()
                .uri("/api/v1/questions/" + before.id())
                .exchange()
                .expectBody()
                .jsonPath("$.topics[0].id")
                .isEqualTo(STAYS);
        members.visitor()
                .get()
                .uri("/api/v1/topics/" + GONE)
                .exchange()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(STAYS);

        keeper.delete()
                .uri("/api/v1/topics/" + GONE + "/merger")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(GONE);
        lists(GONE, before.id(), true);
        lists(STAYS, before.id(), false);
        lists(STAYS, during.id(), true);
    }

    @Test
    void theNamesOfASynonymStillCompleteWhatIsTyped() {
        var name = topics.entry(GONE).orElseThrow().labels().get("en");
        merge();
        members.visitor()
                .get()
                .uri(uri -> uri.path("/api/v1/topics").queryParam("q", "{q}").build(name))
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(
                        Matchers.<Iterable<String>>allOf(
                                Matchers.hasItem(STAYS), Matchers.not(Matchers.hasItem(GONE))));
    }

    @Test
    void loadingReferenceDataAgainDoesNotUndoIt() {
        merge();
        mongo.remove(Query.query(Criteria.where("_id").is("reference:topics")), "checkpoints")
                .block();
        loader.run().block();
        assertThat(topics.resolved(GONE)).isEqualTo(STAYS);
    }

    @Test
    void onlyThoseWithThePowerMergeAndNotInCircles() {
        var form = Map.of("into", STAYS);
        var path = "/api/v1/topics/" + GONE + "/merger";
        var organiser = members.organiser("Topic Organiser", "everyone");
        assertThat(refused(organiser.put().uri(path).bodyValue(form), 403))
                .as("organises, and is new on Wikimedia")
                .isEqualTo("topic.merge-power");
        refused(organiser.delete().uri(path), 403);
        refused(members.visitor().put().uri(path).bodyValue(form), 401);
        refused(keeper.put().uri(path).bodyValue(Map.of("into", GONE)), 400);
        refused(keeper.put().uri(path).bodyValue(Map.of("into", "no-such-topic")), 400);
        refused(keeper.put().uri("/api/v1/topics/no-such-topic/merger").bodyValue(form), 404);
        merge();
        merge();
        refused(
                keeper.put()
                        .uri("/api/v1/topics/" + STAYS + "/merger")
                        .bodyValue(Map.of("into", GONE)),
                400);
        assertThat(refused(keeper.put().uri(path).bodyValue(Map.of("into", "copyright")), 409))
                .isEqualTo("topic.merged");
    }

    private static String refused(WebTestClient.RequestHeadersSpec<?> request, int status) {
        return Objects.requireNonNull(
                        request.exchange()
                                .expectStatus()
                                .isEqualTo(status)
                                .expectBody(Problem.class)
                                .returnResult()
                                .getResponseBody())
                .key();
    }
}
