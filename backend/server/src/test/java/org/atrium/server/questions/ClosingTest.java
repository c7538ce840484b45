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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.State;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class ClosingTest {

    private static final String GROUP = "poland";

    @Autowired private TestMembers members;

    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient organiser;
    private WebTestClient visitor;

    @BeforeEach
    void people() {
        asker = members.member("Close Asker");
        helper = members.member("Close Helper");
        organiser = members.organiser("Close Organiser", GROUP);
        visitor = members.visitor();
    }

    private Question asked(String title) {
        return ask(asker, form(title, GROUP));
    }

    private static Map<String, String> duplicateOf(Question original) {
        return Map.of("reason", "duplicate", "of", original.id());
    }

    private static Question close(WebTestClient closer, Question question, Map<String, ?> form) {
        return put(closer, question.id() + "/closing", form);
    }

    private static List<String> duplicates(WebTestClient reader, Question original) {
        return list(reader, "/" + original.id() + "/duplicates").items().stream()
                .map(QuestionSummary::id)
                .toList();
    }

    @Test
    void closesAsDuplicateWithLinksBothWays() {
        var original = asked("Which scanner for large herbarium sheets?");
        var question = asked("What scanner takes herbarium sheets?");
        close(
                organiser,
                question,
                Map.of("reason", "duplicate", "of", original.id(), "note", "  The same\nscanner "));

        var closed = Objects.requireNonNull(get(visitor, question.id()).closed());
        assertThat(closed.reason()).isEqualTo(ClosingReason.DUPLICATE);
        assertThat(closed.by().username()).isEqualTo("Close Organiser");
        assertThat(Objects.requireNonNull(closed.note()).text()).isEqualTo("The same scanner");
        assertThat(Objects.requireNonNull(closed.of()).id()).isEqualTo(original.id());
        assertThat(closed.of().title()).isEqualTo(original.title());
        assertThat(get(visitor, question.id()).state()).isEqualTo(State.CLOSED);
        eventually(() -> assertThat(duplicates(visitor, original)).containsExactly(question.id()));
    }

    @Test
    void listsAskForClosedQuestionsOrLeaveThemOut() {
        var question = asked("Does anybody sell second-hand vitrines?");
        var other = asked("Does anybody lend climate loggers?");
        close(organiser, question, Map.of("reason", "out_of_scope", "note", "Not a market"));
        eventually(() -> {
            assertThat(ids("?limit=100&state=closed")).contains(question.id());
            assertThat(ids("?limit=100&state=-closed"))
                    .contains(other.id())
                    .doesNotContain(question.id());
        });
        assertThat(ids("?limit=100&state=closed")).doesNotContain(other.id());
        assertThat(ids("?limit=100")).contains(question.id(), other.id());
        for (var state : List.of("open", "unanswered", "open,solved")) {
            assertThat(ids("?limit=100&state=" + state))
                    .as(state)
                    .contains(other.id())
                    .doesNotContain(question.id());
        }
        assertThat(list(visitor, "?state=closed&group=" + GROUP).items())
                .allSatisfy(row -> assertThat(row.closed()).isNotNull());
        refused(visitor.get().uri("/api/v1/questions?state=-shut"), 400);
    }

    private List<String> ids(String query) {
        return list(visitor, query + "&group=" + GROUP).items().stream()
                .map(QuestionSummary::id)
                .toList();
    }

    @Test
    void refusesAnswerToClosedQuestion() {
        var question = asked("How do we label our wall maps?");
        var before = answer(helper, question.id(), BODY).answers().getFirst();
        var closed =
                close(
                        organiser,
                        question,
                        Map.of("reason", "elsewhere", "url", "https://meta.wikimedia.org/wiki/X"));
        assertThat(closed.yours().may()).contains("comment", "reopen").doesNotContain("answer");

        var text = Map.of("body", BODY, "language", "en");
        var refusal = refused(posting(helper, "/" + question.id() + "/answers", text), 409);
        assertThat(refusal.key()).isEqualTo("question.closed");
        posting(helper, "/" + question.id() + "/comments", text)
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(put(helper, question.id() + "/vote", Map.of("value", 1)).votes()).isEqualTo(1);
        put(asker, question.id() + "/answers/" + before.id() + "/vote", Map.of("value", 1));
        put(asker, question.id() + "/answers/" + before.id() + "/acceptance", Map.of());

        var open = delete(organiser, question.id() + "/closing");
        assertThat(open.closed()).isNull();
        assertThat(open.state()).isEqualTo(State.SOLVED);
        assertThat(answer(asker, question.id(), BODY).answers()).hasSize(2);
    }

    @Test
    void anAnswerSentAgainIsThereThoughTheQuestionWasClosedSince() {
        var question = asked("What to write into a loan contract?");
        var text = Map.of("body", BODY, "language", "en");
        var path = "/" + question.id() + "/answers";
        for (var i = 0; i < 2; i++) {
            posting(helper, path, text)
                    .header("Idempotency-Key", "closed-since")
                    .exchange()
                    .expectStatus()
                    .isCreated();
            close(
                    organiser,
                    question,
                    Map.of("reason", "out_of_scope", "note", "Law firm, please"));
        }
        assertThat(get(visitor, question.id()).answers()).hasSize(1);
    }

    @Test
    void theAskerClosesAndReopensTheirOwnButNotAsOutOfScope() {
        var original = asked("Where are wall maps kept best?");
        var question = asked("Where should wall maps be kept?");
        assertThat(get(asker, question.id()).yours().may())
                .contains("close.duplicate", "close.elsewhere")
                .doesNotContain("close.out_of_scope", "reopen");
        var outOfScope = Map.of("reason", "out_of_scope", "note", "I was wrong here");
        var path = "/" + question.id() + "/closing";
        assertThat(refused(putting(asker, path, outOfScope), 403).key()).isEqualTo("closing.power");

        assertThat(close(asker, question, duplicateOf(original)).yours().may()).contains("reopen");
        delete(asker, question.id() + "/closing");

        close(organiser, question, outOfScope);
        assertThat(get(asker, question.id()).yours().may()).doesNotContain("reopen");
        assertThat(refused(asker.delete().uri("/api/v1/questions" + path), 403).key())
                .isEqualTo("reopening.power");
    }

    @Test
    void othersNeitherCloseNorReopen() {
        var question = asked("May a museum charge for scans?");
        members.blocked("Close Blocked");
        members.join("Close Blocked", GROUP, "organiser");
        var elsewhere = members.organiser("Close Elsewhere", "sweden");
        var form = Map.of("reason", "elsewhere", "url", "https://example.org/x");
        var path = "/" + question.id() + "/closing";
        for (var other : List.of(helper, elsewhere, members.member("Close Blocked"))) {
            refused(putting(other, path, form), 403);
            assertThat(get(other, question.id()).yours().may())
                    .noneMatch(act -> act.startsWith("close") || act.equals("reopen"));
        }
        refused(putting(visitor, path, form), 401);
        close(organiser, question, form);
        for (var other : List.of(helper, elsewhere, members.member("Close Blocked"))) {
            refused(other.delete().uri("/api/v1/questions" + path), 403);
        }
    }

    @Test
    void whoeverClosedFirstDecidesAndMaySayItAnew() {
        var second = members.organiser("Close Second", GROUP);
        var question = asked("Who pays for postage of a loan?");
        var form = Map.of("reason", "elsewhere", "url", "https://example.org/postage");
        var at = Objects.requireNonNull(close(organiser, question, form).closed()).at();
        assertThat(Objects.requireNonNull(close(second, question, form).closed()).at())
                .as("the same again changes nothing")
                .isEqualTo(at);
        var other = Map.of("reason", "out_of_scope", "note", "No postage here");
        assertThat(refused(putting(second, "/" + question.id() + "/closing", other), 409).key())
                .isEqualTo("question.closed-first");
        assertThat(Objects.requireNonNull(close(organiser, question, other).closed()).reason())
                .isEqualTo(ClosingReason.OUT_OF_SCOPE);
        delete(second, question.id() + "/closing");
        assertThat(delete(second, question.id() + "/closing").closed()).isNull();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(Map.of("reason", "duplicate"), "of", "closing.of"),
                Arguments.of(
                        Map.of("reason", "duplicate", "of", "0000000000000"),
                        "of",
                        "question.unknown"),
                Arguments.of(Map.of("reason", "elsewhere"), "url", "closing.url"),
                Arguments.of(
                        Map.of("reason", "elsewhere", "url", "javascript:alert(1)"),
                        "url",
                        "closing.url"),
                Arguments.of(
                        Map.of("reason", "elsewhere", "url", "https://x.org/" + "x".repeat(500)),
                        "url",
                        "closing.url"),
                Arguments.of(Map.of("reason", "out_of_scope"), "note", "text.missing"),
                Arguments.of(
                        Map.of("reason", "out_of_scope", "note", "x".repeat(501)),
                        "note",
                        "text.long"),
                Arguments.of(
                        Map.of("reason", "out_of_scope", "note", "Not here", "language", "x"),
                        "language",
                        "language.unknown"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesUnfitClosing(Map<String, String> form, String field, String key) {
        var question = asked("Is this question fit to be closed?");
        assertThat(
                        refused(putting(organiser, "/" + question.id() + "/closing", form), 400)
                                .fields())
                .extracting(FieldProblem::field, FieldProblem::key)
                .contains(Tuple.tuple(field, key));
        assertThat(get(visitor, question.id()).closed()).isNull();
    }

    @Test
    void aDuplicateLeadsOnlyToWhereEverybodyMayFollow() {
        var question = asked("How are donors of photographs thanked?");
        var path = "/" + question.id() + "/closing";
        assertThat(key(putting(organiser, path, duplicateOf(question))))
                .isEqualTo("closing.itself");

        var confidential = form("A donor wants a photograph back", GROUP);
        confidential.put("visibility", "confidential");
        var narrow = ask(members.member("Close Confider"), confidential);
        assertThat(key(putting(organiser, path, duplicateOf(narrow))))
                .isEqualTo("closing.narrower");
        assertThat(key(putting(asker, path, duplicateOf(narrow))))
                .as("what is not to be seen is not there")
                .isEqualTo("question.unknown");

        var original = asked("How do we thank donors of photographs?");
        var other = asked("Thanking donors of photographs, but how?");
        close(organiser, question, duplicateOf(original));
        var otherPath = "/" + other.id() + "/closing";
        assertThat(key(putting(organiser, otherPath, duplicateOf(question))))
                .isEqualTo("closing.leads-on");
        close(organiser, narrow, duplicateOf(original));
    }

    private static String key(WebTestClient.RequestHeadersSpec<?> request) {
        return refused(request, 400).fields().getFirst().key();
    }

    @Test
    void whoMayNotSeeTheOriginalGetsNoLinkToIt() {
        var leaver = members.member("Close Leaver");
        members.join("Close Leaver", GROUP, "member");
        var membersOnly = form("Who has keys to the depot?", GROUP);
        membersOnly.put("visibility", "members");
        var question = ask(leaver, membersOnly);
        members.join("Close Asker", GROUP, "member");
        var original = ask(asker, membersOnly);
        close(organiser, question, duplicateOf(original));
        assertThat(Objects.requireNonNull(get(leaver, question.id()).closed()).of()).isNotNull();
        leaver.delete()
                .uri("/api/v1/groups/" + GROUP + "/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        assertThat(Objects.requireNonNull(get(leaver, question.id()).closed()).of()).isNull();
        eventually(() ->
                assertThat(notices(leaver))
                        .anySatisfy(notice -> {
                            assertThat(notice.kind()).isEqualTo("question_closed");
                            assertThat(notice.question()).isEqualTo(question.id());
                        }));
    }

    @Test
    void followersOfBothAreToldWhereItGoesOn() {
        var original = asked("Which glue is safe for bindings?");
        var question = ask(members.member("Close Repeater"), "What glue may I use for bindings?");
        var follower = members.member("Close Follower");
        put(follower, question.id() + "/follow", Map.of());
        put(helper, original.id() + "/follow", Map.of());
        close(members.organiser("Close Everyone", "everyone"), question, duplicateOf(original));
        eventually(() -> {
            assertThat(notices(follower))
                    .filteredOn("kind", "question_duplicate")
                    .extracting(Notification::question, Notification::title)
                    .contains(Tuple.tuple(original.id(), original.title()));
            assertThat(notices(helper))
                    .filteredOn("kind", "question_gained_duplicate")
                    .extracting(Notification::question)
                    .contains(original.id());
            assertThat(notices(members.member("Close Repeater")))
                    .extracting(Notification::kind, Notification::reason)
                    .contains(Tuple.tuple("question_duplicate", "asked"));
        });
    }

    private static List<Notification> notices(WebTestClient member) {
        return Objects.requireNonNull(
                        member.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(new ParameterizedTypeReference<Page<Notification>>() {})
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    @Test
    void discussionsAreClosedTooAndFoundAsSuch() {
        var form = form("Let us talk about our budgets", GROUP);
        form.put("kind", "discussion");
        var discussion = ask(asker, form);
        close(organiser, discussion, Map.of("reason", "elsewhere", "url", "https://example.org/b"));
        eventually(() -> assertThat(ids("?limit=100&state=closed")).contains(discussion.id()));
    }
}
