package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.delete;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.notifications;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Consent;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Redaction;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Copies for everybody of what was asked in confidence. */
@ServerTest
class RedactionTest {

    private static final String GROUP = "hungary";
    private static final String SECRET = "The Baron of Tisza offered us a bribe for the letters.";
    private static final String TITLE = "May a museum take money with conditions?";
    private static final String BODY = "Somebody offered us money for a collection of letters.";
    private static final String ANSWER = "Ask your board, in writing, before you answer them.";
    private static final AtomicInteger TIMES = new AtomicInteger();

    @Autowired private TestMembers members;
    @Autowired private RedactedCopies copies;
    @Autowired private Questions questions;

    private WebTestClient visitor;
    private WebTestClient asker;
    private WebTestClient expert;
    private WebTestClient organiser;
    private String expertName;
    private Question thread;

    @BeforeEach
    void aConfidence() {
        var times = TIMES.incrementAndGet();
        expertName = "Redaction Expert " + times;
        visitor = members.visitor();
        asker = members.member("Redaction Asker " + times);
        expert = members.member(expertName);
        organiser = members.organiser("Redaction Organiser " + times, GROUP);
        var form = form("The Baron of Tisza and the letters, what now?", GROUP);
        form.put("body", SECRET);
        form.put("visibility", "confidential");
        form.put("experts", List.of(expertName));
        thread = ask(asker, form);
        answer(expert, thread.id(), "Tell the Baron of Tisza that you ask your board.");
        thread = answer(organiser, thread.id(), "I know the Baron of Tisza, leave it to me.");
    }

    private Answer of(WebTestClient author) {
        var begins = author == expert ? "Tell the Baron" : "I know the Baron";
        return get(asker, thread.id()).answers().stream()
                .filter(one -> one.body().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> text(Object... answers) {
        return Map.of("title", TITLE, "body", BODY, "answers", List.of(answers));
    }

    private Map<String, Object> answered() {
        return Map.of("answer", of(expert).id(), "body", ANSWER);
    }

    private Redaction propose(Map<String, Object> text) {
        return redaction(put(asker, thread.id() + "/redaction", text));
    }

    private static Redaction redaction(Question question) {
        return Objects.requireNonNull(question.redaction());
    }

    private String at(Redaction redaction, String act) {
        return thread.id() + "/redaction/" + redaction.id() + "/" + act;
    }

    private Redaction consent(WebTestClient member, Redaction redaction, boolean agreed) {
        return redaction(put(member, at(redaction, "consent"), Map.of("agreed", agreed)));
    }

    private Question published(Redaction redaction) {
        var copy = redaction(put(asker, at(redaction, "publication"), Map.of())).copy();
        return get(visitor, Objects.requireNonNull(copy));
    }

    private static List<String> kinds(WebTestClient member) {
        return notifications(member).stream().map(Notification::kind).toList();
    }

    @Test
    void isPublishedWhenEverybodyQuotedAgrees() {
        put(asker, thread.id() + "/answers/" + of(expert).id() + "/acceptance", Map.of());
        var proposed = propose(text(answered()));
        assertThat(proposed.consents())
                .extracting(one -> one.member().username())
                .containsExactly(expertName);
        assertThat(proposed.may()).containsExactly("withdraw");
        eventually(() -> assertThat(kinds(expert)).contains("redaction_proposed"));

        refused(putting(asker, "/" + at(proposed, "publication"), Map.of()), 409);
        assertThat(consent(expert, proposed, true).may()).containsExactly("decline");
        eventually(() -> assertThat(kinds(asker)).contains("redaction_agreed"));

        var copy = published(proposed);
        assertThat(copy.title()).isEqualTo(TITLE);
        assertThat(copy.body()).isEqualTo(BODY);
        assertThat(copy.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(copy.state()).isEqualTo(State.SOLVED);
        assertThat(copy.author()).isEqualTo(thread.author());
        assertThat(copy.answers()).extracting(Answer::body).containsExactly(ANSWER);
        assertThat(copy.answers().getFirst().author().username()).isEqualTo(expertName);
        assertThat(copy.comments()).isEmpty();
        assertThat(copy.experts()).isEmpty();
        eventually(() ->
                assertThat(list(visitor, "?q=conditions money museum").items())
                        .anyMatch(one -> one.id().equals(copy.id())));
        eventually(() -> assertThat(kinds(expert)).contains("redaction_published"));

        refused(visitor.get().uri("/api/v1/questions/" + thread.id()), 404);
        assertThat(body(copy.id())).doesNotContain("Tisza", thread.id());
    }

    private String body(String id) {
        return Objects.requireNonNull(
                visitor.get()
                        .uri("/api/v1/questions/" + id)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void isPublishedOnceHoweverOftenItIsMade() {
        var proposed = propose(text());
        assertThat(proposed.consents()).isEmpty();
        var copy = published(proposed);
        assertThat(published(proposed).id()).isEqualTo(copy.id());
        copies.make(Objects.requireNonNull(questions.byId(thread.id()).block())).block();

        assertThat(list(asker, "?author=" + copy.author().username()).items())
                .filteredOn(one -> one.title().equals(TITLE))
                .hasSize(1);
        refused(putting(asker, "/" + thread.id() + "/redaction", text(answered())), 409);
        refused(asker.delete().uri("/api/v1/questions/" + thread.id() + "/redaction"), 409);
        assertThat(get(asker, thread.id()).yours().may()).doesNotContain("redact");
    }

    @Test
    void anotherTextIsAskedForAnew() {
        var first = propose(text(answered()));
        consent(expert, first, true);
        var second =
                propose(text(Map.of("answer", of(expert).id(), "body", ANSWER + " Never alone.")));

        assertThat(second.consents()).extracting(Consent::agreed).containsOnlyNulls();
        refused(putting(asker, "/" + at(second, "publication"), Map.of()), 409);
        refused(putting(asker, "/" + at(first, "publication"), Map.of()), 409);
        refused(putting(expert, "/" + at(first, "consent"), Map.of("agreed", true)), 409);
    }

    @Test
    void whoDeclinesIsNotPublishedUntilTheyAgree() {
        var proposed = propose(text(answered()));
        assertThat(consent(expert, proposed, false).consents())
                .extracting(Consent::agreed)
                .containsExactly(false);
        eventually(() -> assertThat(kinds(asker)).contains("redaction_declined"));
        refused(putting(asker, "/" + at(proposed, "publication"), Map.of()), 409);
        consent(expert, proposed, true);
        assertThat(published(proposed).title()).isEqualTo(TITLE);
    }

    @Test
    void whatWasTakenAwayMeanwhileIsNotPublished() {
        var proposed = propose(text(answered()));
        consent(expert, proposed, true);
        put(expert, thread.id() + "/answers/" + of(expert).id() + "/removal", Map.of());

        refused(putting(asker, "/" + at(proposed, "publication"), Map.of()), 409);
    }

    @Test
    void nobodyIsQuotedWhoCannotBeAsked() {
        var stranger = "Redaction Stranger";
        members.member(stranger);
        var text =
                Map.of("answer", of(expert).id(), "body", ANSWER + " So says @[" + stranger + "].");

        var problem = refused(putting(asker, "/" + thread.id() + "/redaction", text(text)), 400);
        assertThat(problem.fields()).anyMatch(field -> field.message().contains(stranger));
    }

    @Test
    void whoIsNamedInATextIsAskedToo() {
        var name = of(organiser).author().username();
        var proposed =
                propose(
                        Map.of(
                                "title",
                                TITLE,
                                "body",
                                BODY + " We asked @[" + name + "].",
                                "answers",
                                List.of()));
        assertThat(proposed.consents())
                .extracting(one -> one.member().username())
                .containsExactly(name);
    }

    @Test
    void isForTheAskerAlone() {
        var path = "/" + thread.id() + "/redaction";
        refused(putting(expert, path, text()), 403);
        refused(putting(organiser, path, text()), 403);
        refused(putting(members.member("Redaction Nobody"), path, text()), 404);
        var proposed = propose(text(answered()));
        refused(putting(organiser, "/" + at(proposed, "consent"), Map.of("agreed", true)), 403);
        refused(putting(expert, "/" + at(proposed, "publication"), Map.of()), 403);
        refused(asker.put().uri("/api/v1/questions" + path).bodyValue(Map.of()), 400);

        assertThat(delete(asker, thread.id() + "/redaction").redaction()).isNull();
        var open = ask(asker, "What is there to hide in an open question?");
        refused(putting(asker, "/" + open.id() + "/redaction", text()), 409);
    }

    @Test
    void whoAskedWithoutTheirNameIsPublishedWithoutIt() {
        var veiled = members.member("Redaction Veiled " + TIMES.get());
        veiled.put()
                .uri("/api/v1/groups/" + GROUP + "/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        var form = form("May we keep the letters of the Baron?", GROUP);
        form.put("visibility", "confidential");
        form.put("asMemberOf", GROUP);
        thread = ask(veiled, form);
        var proposed = redaction(put(veiled, thread.id() + "/redaction", text()));
        var copy = redaction(put(veiled, at(proposed, "publication"), Map.of())).copy();

        assertThat(get(visitor, Objects.requireNonNull(copy)).author().username()).isEmpty();
        assertThat(body(copy)).doesNotContain("Veiled");
    }
}
