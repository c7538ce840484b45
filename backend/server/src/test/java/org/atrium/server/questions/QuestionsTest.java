package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.delete;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Yours;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class QuestionsTest {

    private static final String LOG = "/api/v1/groups/latin-america-caribbean/log?limit=100";
    private static final ParameterizedTypeReference<Page<GroupAct>> ACTS =
            new ParameterizedTypeReference<>() {};
    private static final String TITLE = "Sharing glass plates of a small museum";

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient visitor;

    @BeforeEach
    void people() {
        asker = members.member("Q Asker");
        helper = members.member("Q Helper");
        visitor = members.visitor();
    }

    @Test
    void asksWithNamesAndRenderedText() {
        var form = form("  " + TITLE + "\n", "everyone");
        form.put("body", "  **We** have [[d:Q42]] scanned them.  ");
        var asked = ask(asker, form);

        assertThat(asked.title()).isEqualTo(TITLE);
        assertThat(asked.body()).isEqualTo("**We** have [[d:Q42]] scanned them.");
        assertThat(asked.html()).contains("<strong>We</strong>").contains("wikidata.org/wiki/Q42");
        assertThat(asked.excerpt()).startsWith("We have");
        assertThat(asked.topics()).extracting("id").containsExactly("digitisation");
        assertThat(asked.groups()).extracting("slug").containsExactly("everyone");
        assertThat(asked.author().username()).isEqualTo("Q Asker");
        assertThat(asked.state()).isEqualTo(State.UNANSWERED);
        assertThat(asked.version()).isEqualTo(1);
        assertThat(asked.yours().following()).isTrue();
        assertThat(asked.yours().may())
                .containsExactlyInAnyOrder(
                        "answer",
                        "comment",
                        "edit",
                        "edit.audience",
                        "accept",
                        "freshness",
                        "follow",
                        "close.duplicate",
                        "close.elsewhere",
                        "request",
                        "move",
                        "remove");
        assertThat(get(visitor, asked.id()).yours()).isEqualTo(Yours.NOTHING);
    }

    @Test
    void tellsWhereTheNewQuestionIs() {
        posting(asker, "", form(TITLE, "everyone"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/questions/[0-9A-Z]{13}");
    }

    @Test
    void sameKeyAsksAndAnswersOnce() {
        var request = posting(asker, "", form(TITLE, "everyone")).header("Idempotency-Key", "a1");
        var first = created(request);
        var again = posting(asker, "", form(TITLE, "everyone")).header("Idempotency-Key", "a1");
        assertThat(created(again)).isEqualTo(first);

        var path = "/" + first + "/answers";
        for (var i = 0; i < 3; i++) {
            created(posting(helper, path, answerForm(BODY)).header("Idempotency-Key", "a2"));
            created(
                    posting(helper, "/" + first + "/comments", commentForm("Thank you!"))
                            .header("Idempotency-Key", "a3"));
        }
        assertThat(get(visitor, first).answers()).hasSize(1);
        assertThat(get(visitor, first).comments()).hasSize(1);
    }

    private static void isInTheLog(WebTestClient organiser, String act) {
        await().untilAsserted(() ->
                assertThat(
                                Objects.requireNonNull(
                                                organiser
                                                        .get()
                                                        .uri(LOG)
                                                        .exchange()
                                                        .expectBody(ACTS)
                                                        .returnResult()
                                                        .getResponseBody())
                                        .items())
                        .extracting(one -> one.act() + " " + one.question())
                        .contains(act));
    }

    private static String created(WebTestClient.RequestHeadersSpec<?> request) {
        var question =
                request.exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(org.atrium.contract.questions.Question.class)
                        .returnResult()
                        .getResponseBody();
        return java.util.Objects.requireNonNull(question).id();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("title", "x".repeat(9), "text.short"),
                Arguments.of("title", " \n ", "text.missing"),
                Arguments.of("title", "🏛".repeat(151), "text.long"),
                Arguments.of("title", "A title with \u0000 in it", "text.control"),
                Arguments.of("body", "x".repeat(19), "text.short"),
                Arguments.of("body", "x".repeat(30_001), "text.long"),
                Arguments.of("body", "A body with a bell \u0007 in it", "text.control"),
                Arguments.of("language", "qqqq", "language.unknown"),
                Arguments.of("topics", List.of(), "list.short"),
                Arguments.of("topics", List.of("no-such-topic"), "topic.unknown"),
                Arguments.of("topics", List.of("a", "b", "c", "d", "e", "f"), "list.long"),
                Arguments.of("groups", List.of(), "list.short"),
                Arguments.of("groups", List.of("no-such-group"), "group.unknown"),
                Arguments.of("visibility", "members", "visibility.membership"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesUnfitQuestion(String field, Object value, String key) {
        var form = form(TITLE, "latin-america-caribbean");
        form.put(field, value);

        assertThat(refused(posting(asker, "", form), 400).fields())
                .extracting(FieldProblem::field, FieldProblem::key)
                .contains(org.assertj.core.groups.Tuple.tuple(field, key));
    }

    @Test
    void acceptsTextAtItsLimits() {
        var form = form("🏛".repeat(150), "everyone");
        form.put("body", "é".repeat(30_000));
        assertThat(ask(asker, form).title()).hasSize(300);
    }

    @Test
    void visitorsAndTheBlockedMayNotWrite() {
        var question = ask(asker, TITLE);
        members.blocked("Q Blocked");
        var blocked = members.member("Q Blocked");
        for (var path : List.of("", "/" + question.id() + "/answers")) {
            refused(posting(visitor, path, form(TITLE, "everyone")), 401);
            refused(posting(blocked, path, form(TITLE, "everyone")), 403);
        }
        refused(putting(blocked, "/" + question.id() + "/vote", Map.of("value", 1)), 403);
        assertThat(get(blocked, question.id()).yours().may()).isEmpty();
    }

    @Test
    void onlyOrganisersOfAllItsGroupsAnnounce() {
        var form = form("Our meeting of next month", "latin-america-caribbean");
        form.put("kind", "announcement");
        assertThat(refused(posting(asker, "", form), 403).key())
                .isEqualTo("announcement.organisers");

        var organiser = members.organiser("Q Organiser", "latin-america-caribbean");
        var announced = ask(organiser, form);
        assertThat(announced.kind().value()).isEqualTo("announcement");
        isInTheLog(organiser, "announced " + announced.id());
        form.put("groups", List.of("latin-america-caribbean", "everyone"));
        refused(posting(organiser, "", form), 403);
    }

    @Test
    void editsUntilSomebodyElseWasFirst() {
        var question = ask(asker, TITLE);
        var form = form("Sharing glass plates and their captions", "everyone");
        form.put("version", question.version());

        var edited = put(asker, question.id(), form);
        assertThat(edited.title()).isEqualTo("Sharing glass plates and their captions");
        assertThat(edited.editedAt()).isNotNull();
        assertThat(edited.version()).isEqualTo(2);
        assertThat(refused(putting(asker, "/" + question.id(), form), 409).key())
                .isEqualTo("version.stale");
        assertThat(refused(putting(helper, "/" + question.id(), form), 403).key())
                .isEqualTo("edit.power");
        form.remove("version");
        refused(putting(asker, "/" + question.id(), form), 400);
    }

    @Test
    void editThatSaysNothingOfVisibilityDoesNotWidenIt() {
        var form = form(TITLE, "everyone");
        form.put("visibility", "confidential");
        var question = ask(asker, form);
        form.remove("visibility");
        form.put("version", 1);

        assertThat(put(asker, question.id(), form).visibility().value()).isEqualTo("confidential");
    }

    @Test
    void answersAreEditedByTheirAuthorsOnly() {
        var question = ask(asker, TITLE);
        var answer = answer(helper, question.id(), BODY).answers().getFirst();
        var path = question.id() + "/answers/" + answer.id();
        var form =
                Map.of(
                        "body",
                        "Better: use OpenRefine for the upload.",
                        "language",
                        "en",
                        "version",
                        1);

        refused(putting(asker, "/" + path, form), 403);
        var edited = put(helper, path, form).answers().getFirst();
        assertThat(edited.body()).startsWith("Better");
        assertThat(edited.version()).isEqualTo(2);
        refused(putting(helper, "/" + path, form), 409);
    }

    @Test
    void votesAreReplacedAndWithdrawn() {
        var question = ask(asker, TITLE);
        var path = question.id() + "/vote";

        assertThat(put(helper, path, Map.of("value", 1)).votes()).isEqualTo(1);
        assertThat(put(helper, path, Map.of("value", 1)).votes()).isEqualTo(1);
        var down = put(helper, path, Map.of("value", -1));
        assertThat(down.votes()).isEqualTo(-1);
        assertThat(down.yours().vote()).isEqualTo(-1);
        assertThat(delete(helper, path).votes()).isZero();
        assertThat(delete(helper, path).votes()).isZero();
        refused(putting(helper, "/" + path, Map.of("value", 2)), 400);
        assertThat(refused(putting(asker, "/" + path, Map.of("value", 1)), 403).key())
                .isEqualTo("vote.own");
    }

    @Test
    void votesOnAnswersCountForThatAnswer() {
        var question = ask(asker, TITLE);
        answer(helper, question.id(), BODY);
        var both = answer(asker, question.id(), BODY + " Also this.").answers();
        var first = question.id() + "/answers/" + both.getFirst().id() + "/vote";
        var second = question.id() + "/answers/" + both.getLast().id() + "/vote";

        put(asker, first, Map.of("value", -1));
        var after = put(helper, second, Map.of("value", 1)).answers();
        assertThat(after).extracting("votes").containsExactly(1, -1);
        assertThat(after.getFirst().id()).isEqualTo(both.getLast().id());
        refused(putting(helper, "/" + first, Map.of("value", 1)), 403);
        assertThat(delete(asker, first).answers()).extracting("votes").containsExactly(1, 0);
    }

    @Test
    void theAskerAcceptsOneAnswer() {
        var question = ask(asker, TITLE);
        answer(helper, question.id(), BODY);
        var answers = answer(asker, question.id(), BODY + " Also this.").answers();
        var first = question.id() + "/answers/" + answers.getFirst().id() + "/acceptance";
        var second = question.id() + "/answers/" + answers.getLast().id() + "/acceptance";

        assertThat(refused(helper.put().uri("/api/v1/questions/" + first), 403).key())
                .isEqualTo("accept.asker-only");
        assertThat(put(asker, first, Map.of()).state()).isEqualTo(State.SOLVED);
        var replaced = put(asker, second, Map.of());
        assertThat(replaced.answers()).extracting("accepted").containsExactly(true, false);
        assertThat(replaced.answers().getFirst().id()).isEqualTo(answers.getLast().id());
        assertThat(delete(asker, second).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void organisersAcceptWhenTheAskerHasBeenAway() {
        var away = members.member("Q Away");
        var question = ask(away, form(TITLE, "latin-america-caribbean"));
        var answer = answer(helper, question.id(), BODY).answers().getFirst();
        var organiser = members.organiser("Q Organiser", "latin-america-caribbean");
        var path = question.id() + "/answers/" + answer.id() + "/acceptance";
        refused(organiser.put().uri("/api/v1/questions/" + path), 403);

        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(members.account("Q Away").id())),
                        new Update().set("lastSeenAt", Instant.now().minusSeconds(15 * 86_400)),
                        Account.class)
                .block();

        assertThat(get(organiser, question.id()).yours().may())
                .contains("accept", "accept.for-asker");
        assertThat(put(organiser, path, Map.of()).state()).isEqualTo(State.SOLVED);
        isInTheLog(organiser, "accepted " + question.id());
        refused(helper.put().uri("/api/v1/questions/" + path), 403);

        // whoever comes back, if only to read, decides themselves again
        assertThat(get(away, question.id()).yours().may())
                .contains("accept")
                .doesNotContain("accept.for-asker");
        assertThat(get(organiser, question.id()).yours().may()).doesNotContain("accept");
        refused(organiser.delete().uri("/api/v1/questions/" + path), 403);
    }

    @Test
    void onlyQuestionsAreSolved() {
        var form = form("Let us talk about partnerships", "everyone");
        form.put("kind", "discussion");
        var discussion = ask(asker, form);
        var answer = answer(helper, discussion.id(), BODY).answers().getFirst();
        var path = "/api/v1/questions/" + discussion.id() + "/answers/" + answer.id();

        assertThat(refused(asker.put().uri(path + "/acceptance"), 409).key())
                .isEqualTo("accept.questions-only");
    }

    @Test
    void commentsBelongToTheirPost() {
        var question = ask(asker, TITLE);
        var answer = answer(helper, question.id(), BODY).answers().getFirst();
        posting(helper, "/" + question.id() + "/comments", commentForm("Which *size*?"))
                .exchange()
                .expectStatus()
                .isCreated();
        posting(
                        asker,
                        "/" + question.id() + "/answers/" + answer.id() + "/comments",
                        commentForm("Thanks a lot"))
                .exchange()
                .expectStatus()
                .isCreated();

        var after = get(visitor, question.id());
        assertThat(after.comments()).extracting("html").containsExactly("Which <em>size</em>?");
        assertThat(after.answers().getFirst().comments())
                .extracting("body")
                .containsExactly("Thanks a lot");
        for (var body : List.of("Hm", "x".repeat(1_001))) {
            refused(posting(asker, "/" + question.id() + "/comments", commentForm(body)), 400);
        }
    }

    @Test
    void followingStartsWithWritingAndEndsAtWill() {
        var question = ask(asker, TITLE);
        assertThat(get(helper, question.id()).yours().following()).isFalse();
        assertThat(answer(helper, question.id(), BODY).yours().following()).isTrue();
        assertThat(delete(helper, question.id() + "/follow").yours().following()).isFalse();
        assertThat(put(helper, question.id() + "/follow", Map.of()).yours().following()).isTrue();
    }

    @Test
    void unknownThingsAreNotFound() {
        var question = ask(asker, TITLE);
        refused(visitor.get().uri("/api/v1/questions/0000000000000"), 404);
        refused(putting(helper, "/nope/vote", Map.of("value", 1)), 404);
        refused(
                putting(helper, "/" + question.id() + "/answers/nope/vote", Map.of("value", 1)),
                404);
        refused(
                asker.put().uri("/api/v1/questions/" + question.id() + "/answers/x/acceptance"),
                404);
    }

    @Test
    void previewShowsWhatWillBePosted() {
        asker.post()
                .uri("/api/v1/questions/preview")
                .bodyValue(Map.of("body", "*Hi* <script>"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.html")
                .isEqualTo("<p><em>Hi</em> &lt;script&gt;</p>");
    }

    private static Map<String, String> answerForm(String body) {
        return Map.of("body", body, "language", "en");
    }

    private static Map<String, String> commentForm(String body) {
        return Map.of("body", body, "language", "en");
    }
}
