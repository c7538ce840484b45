package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.State;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class ConvertingTest {

    private static final String GROUP = "hungary";

    @Autowired private TestMembers members;

    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient organiser;

    @BeforeEach
    void people() {
        asker = members.member("Convert Asker");
        helper = members.member("Convert Helper");
        organiser = members.organiser("Convert Organiser", GROUP);
    }

    private Question asked(String title) {
        return ask(asker, form(title, GROUP));
    }

    private static Question comment(WebTestClient writer, String path, String body) {
        return Objects.requireNonNull(
                posting(writer, "/" + path + "/comments", Map.of("body", body, "language", "en"))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static String toAnswer(Question question, Comment comment) {
        return question.id() + "/comments/" + comment.id() + "/conversion";
    }

    private static String toComment(Question question, String answer) {
        return question.id() + "/answers/" + answer + "/conversion";
    }

    private WebTestClient.RequestHeadersSpec<?> putting(WebTestClient member, String path) {
        return member.put().uri("/api/v1/questions/" + path);
    }

    @Test
    void aCommentBecomesAnAnswerAndKeepsWhoWroteItAndWhen() {
        var question = asked("Who restores gramophone records?");
        var comment =
                comment(helper, question.id(), "Ask the *sound archive*.").comments().getFirst();
        assertThat(comment.yours().may()).contains("convert");
        var after = put(organiser, toAnswer(question, comment), Map.of());

        assertThat(after.comments()).isEmpty();
        assertThat(after.state()).isEqualTo(State.ANSWERED);
        var answer = after.answers().getFirst();
        assertThat(answer.id()).isEqualTo(comment.id());
        assertThat(answer.author().username()).isEqualTo("Convert Helper");
        assertThat(answer.createdAt()).isEqualTo(comment.createdAt());
        assertThat(answer.body()).isEqualTo(comment.body());
        assertThat(put(organiser, toAnswer(question, comment), Map.of()).answers())
                .as("it is an answer already")
                .hasSize(1);
        eventually(() ->
                assertThat(list(helper, "?answeredBy=Convert Helper&group=" + GROUP).items())
                        .extracting("id")
                        .contains(question.id()));
    }

    @Test
    void votesAreThereAgainWhenACommentIsMadeAnAnswerOnceMore() {
        var question = asked("Who digitises gramophone records?");
        var first = answer(helper, question.id(), BODY).answers().getFirst().id();
        put(asker, question.id() + "/answers/" + first + "/vote", Map.of("value", 1));
        var second = answer(asker, question.id(), BODY + " Also this.");
        assertThat(second.answers()).hasSize(2);
        var other =
                second.answers().stream()
                        .map(answer -> answer.id())
                        .filter(id -> !id.equals(first))
                        .findFirst()
                        .orElseThrow();

        var below = put(organiser, toComment(question, first) + "?under=" + other, Map.of());
        assertThat(below.answers()).extracting("id").containsExactly(other);
        var comment = below.answers().getFirst().comments().getFirst();
        assertThat(comment.id()).isEqualTo(first);
        assertThat(comment.author().username()).isEqualTo("Convert Helper");

        var again = put(helper, toAnswer(question, comment), Map.of());
        assertThat(again.answers())
                .filteredOn("id", first)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.votes()).isEqualTo(1);
                    assertThat(answer.body()).isEqualTo(BODY);
                });
        assertThat(again.answers()).allSatisfy(one -> assertThat(one.comments()).isEmpty());
    }

    @Test
    void whatOthersRelyOnStaysAnAnswer() {
        var question = asked("Which needle for which record?");
        var commented = answer(helper, question.id(), BODY).answers().getFirst().id();
        comment(asker, question.id() + "/answers/" + commented, "Thank you for this");
        assertThat(key(question, commented)).isEqualTo("convert.has-comments");
        var longer = answer(helper, question.id(), "x".repeat(1_001)).answers().getLast().id();
        assertThat(key(question, longer)).isEqualTo("convert.long");
        put(asker, question.id() + "/answers/" + longer + "/acceptance", Map.of());
        assertThat(key(question, longer)).isEqualTo("convert.accepted");
        assertThat(get(organiser, question.id()).answers())
                .allSatisfy(answer -> assertThat(answer.yours().may()).doesNotContain("convert"));
        refused(putting(organiser, toComment(question, commented) + "?under=nope"), 409);
    }

    private String key(Question question, String answer) {
        return refused(putting(organiser, toComment(question, answer)), 409).key();
    }

    @Test
    void onlyAuthorsAndOrganisersConvert() {
        var question = asked("Can shellac be glued?");
        var comment = comment(helper, question.id(), "Better not at home").comments().getFirst();
        var elsewhere = members.organiser("Convert Elsewhere", "sweden");
        members.blocked("Convert Blocked");
        for (var other : List.of(asker, elsewhere, members.member("Convert Blocked"))) {
            refused(putting(other, toAnswer(question, comment)), 403);
            assertThat(get(other, question.id()).comments().getFirst().yours().may())
                    .doesNotContain("convert");
        }
        refused(putting(members.visitor(), toAnswer(question, comment)), 401);
        put(helper, toAnswer(question, comment), Map.of());
        refused(putting(asker, toComment(question, comment.id())), 403);
        refused(putting(helper, question.id() + "/comments/nope/conversion"), 404);
    }

    @Test
    void aClosedThreadGetsNoAnswerThisWayEither() {
        var question = asked("Who buys gramophones?");
        var comment = comment(helper, question.id(), "A museum of sound").comments().getFirst();
        put(
                organiser,
                question.id() + "/closing",
                Map.of("reason", "out_of_scope", "note", "Not a market"));
        assertThat(refused(putting(organiser, toAnswer(question, comment)), 409).key())
                .isEqualTo("question.closed");
    }
}
