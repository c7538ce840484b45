package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.delete;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.questions.State;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class RemovingTest {

    private static final String GROUP = "ireland";

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;

    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient organiser;
    private WebTestClient visitor;

    @BeforeEach
    void people() {
        asker = members.member("Remove Asker");
        helper = members.member("Remove Helper");
        organiser = members.organiser("Remove Organiser", GROUP);
        visitor = members.visitor();
    }

    private org.atrium.contract.questions.Question asked(String title) {
        return ask(asker, form(title, GROUP));
    }

    private static org.atrium.contract.questions.Question comment(
            WebTestClient writer, String path, String body) {
        return Objects.requireNonNull(
                posting(writer, "/" + path + "/comments", Map.of("body", body, "language", "en"))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(org.atrium.contract.questions.Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static WebTestClient.RequestHeadersSpec<?> removing(WebTestClient member, String path) {
        return member.put().uri("/api/v1/questions/" + path + "/removal");
    }

    private static WebTestClient.RequestHeadersSpec<?> restoring(
            WebTestClient member, String path) {
        return member.delete().uri("/api/v1/questions/" + path + "/removal");
    }

    @Test
    void aQuestionIsGoneForAllButItsAuthorAndOrganisersUntilItIsRestored() {
        var question = asked("Who reads ogham aloud?");
        eventually(() -> assertThat(ids()).contains(question.id()));
        var removed = put(asker, question.id() + "/removal", Map.of());
        assertThat(removed.removed()).isNotNull();
        assertThat(removed.yours().may()).containsExactly("restore");
        refused(visitor.get().uri("/api/v1/questions/" + question.id()), 404);
        refused(helper.get().uri("/api/v1/questions/" + question.id()), 404);
        assertThat(get(organiser, question.id()).yours().may()).containsExactly("restore");
        eventually(() -> assertThat(ids()).doesNotContain(question.id()));

        var text = Map.of("body", BODY, "language", "en");
        refused(posting(helper, "/" + question.id() + "/answers", text), 404);
        refused(posting(asker, "/" + question.id() + "/answers", text), 409);
        refused(putting(organiser, "/" + question.id() + "/vote", Map.of("value", 1)), 409);
        refused(restoring(helper, question.id()), 404);

        assertThat(delete(asker, question.id() + "/removal").removed()).isNull();
        eventually(() -> assertThat(ids()).contains(question.id()));
        assertThat(get(visitor, question.id()).title()).isEqualTo(question.title());
    }

    private List<String> ids() {
        return list(visitor, "?limit=100&group=" + GROUP).items().stream()
                .map(row -> row.id())
                .toList();
    }

    @Test
    void whatOthersBuiltOnStays() {
        var question = asked("Where is ogham carved?");
        assertThat(get(asker, question.id()).yours().may()).contains("remove");
        comment(asker, question.id(), "I mean on stones");
        var answered = answer(helper, question.id(), BODY).answers().getFirst().id();
        var answer = question.id() + "/answers/" + answered;
        assertThat(refused(removing(asker, question.id()), 409).key()).isEqualTo("remove.built-on");
        assertThat(get(asker, question.id()).yours().may()).doesNotContain("remove");

        put(asker, answer + "/acceptance", Map.of());
        assertThat(refused(removing(helper, answer), 409).key()).isEqualTo("remove.built-on");
        delete(asker, answer + "/acceptance");
        var below = comment(helper, answer, "Let me add one thing").answers().getFirst();
        comment(asker, answer, "Thank you, that helps");
        assertThat(refused(removing(helper, answer), 409).key()).isEqualTo("remove.built-on");
        var first = below.comments().getFirst().id();
        assertThat(refused(removing(helper, question.id() + "/comments/" + first), 409).key())
                .as("the other comment may be a reply to it")
                .isEqualTo("remove.built-on");
    }

    @Test
    void aQuestionToWhichADuplicateLeadsStays() {
        var original = asked("What does ogham mean?");
        var question = asked("What is the meaning of ogham?");
        put(
                organiser,
                question.id() + "/closing",
                Map.of("reason", "duplicate", "of", original.id()));
        eventually(() ->
                assertThat(list(visitor, "/" + original.id() + "/duplicates").total()).isOne());
        assertThat(refused(removing(asker, original.id()), 409).key()).isEqualTo("remove.built-on");
    }

    @Test
    void answersAndCommentsComeBackToTheirPlace() {
        var question = asked("Who carves ogham today?");
        var answered = answer(helper, question.id(), BODY).answers().getFirst().id();
        var answer = question.id() + "/answers/" + answered;
        comment(helper, answer, "The first remark");
        comment(helper, answer, "The second remark");
        var second = get(helper, question.id()).answers().getFirst().comments().getLast().id();
        var path = question.id() + "/comments/" + second;

        var less = put(helper, path + "/removal", Map.of());
        assertThat(less.answers().getFirst().comments()).hasSize(1);
        assertThat(less.removedPosts()).extracting("id").containsExactly(second);
        assertThat(get(visitor, question.id()).removedPosts()).isEmpty();
        assertThat(get(asker, question.id()).removedPosts()).isEmpty();
        assertThat(get(organiser, question.id()).removedPosts())
                .extracting("html")
                .containsExactly("The second remark");

        var without = put(helper, answer + "/removal", Map.of());
        assertThat(without.answers()).isEmpty();
        assertThat(without.state()).isEqualTo(State.UNANSWERED);
        assertThat(put(helper, answer + "/removal", Map.of()).removedPosts()).hasSize(2);

        assertThat(delete(helper, answer + "/removal").answers().getFirst().comments()).hasSize(1);
        var whole = delete(organiser, path + "/removal");
        assertThat(whole.answers().getFirst().comments())
                .extracting("body")
                .containsExactly("The first remark", "The second remark");
        assertThat(whole.removedPosts()).isEmpty();
        assertThat(whole.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void nobodyRemovesOrRestoresWhatAnotherWrote() {
        var question = asked("Who translates ogham?");
        var answer =
                question.id()
                        + "/answers/"
                        + answer(helper, question.id(), BODY).answers().getFirst().id();
        members.blocked("Remove Blocked");
        for (var other : List.of(asker, organiser, members.member("Remove Blocked"))) {
            refused(removing(other, answer), 403);
        }
        refused(removing(visitor, answer), 401);
        refused(removing(helper, question.id()), 403);
        put(helper, answer + "/removal", Map.of());
        for (var other : List.of(asker, members.member("Remove Blocked"))) {
            refused(restoring(other, answer), 403);
        }
        refused(restoring(helper, question.id() + "/answers/nope"), 404);
    }

    @Test
    void authorsRegretForThirtyDaysAndOrganisersForGood() {
        var question = asked("Who teaches ogham at school?");
        put(asker, question.id() + "/removal", Map.of());
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(question.id())),
                        new Update()
                                .set(
                                        "removal.at",
                                        Instant.now().minus(Removal.REGRET).minusSeconds(9)),
                        Question.class)
                .block();
        assertThat(refused(restoring(asker, question.id()), 403).key()).isEqualTo("restore.power");
        assertThat(delete(organiser, question.id() + "/removal").removed()).isNull();
    }

    @Test
    void whatIsSentAgainAfterItWasRemovedDoesNotComeBack() {
        var question = asked("Who sings of ogham?");
        var text = Map.of("body", BODY, "language", "en");
        var path = "/" + question.id() + "/answers";
        posting(helper, path, text)
                .header("Idempotency-Key", "removed-since")
                .exchange()
                .expectStatus()
                .isCreated();
        var id = get(helper, question.id()).answers().getFirst().id();
        put(helper, question.id() + "/answers/" + id + "/removal", Map.of());
        posting(helper, path, text)
                .header("Idempotency-Key", "removed-since")
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(get(visitor, question.id()).answers()).isEmpty();
    }
}
