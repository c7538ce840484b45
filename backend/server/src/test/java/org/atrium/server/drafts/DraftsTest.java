package org.atrium.server.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.atrium.contract.drafts.Draft;
import org.atrium.contract.drafts.DraftForm;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class DraftsTest {

    private static final String DRAFTS = "/api/v1/me/drafts";

    @Autowired private TestMembers members;
    @Autowired private List<org.atrium.server.platform.Expiry.Expiring> expiring;

    private static WebTestClient.ResponseSpec save(
            WebTestClient member, String address, DraftText text, @Nullable Long version) {
        return member.put()
                .uri(DRAFTS + address)
                .bodyValue(new DraftForm(text, version))
                .exchange();
    }

    private static Draft saved(
            WebTestClient member, String address, DraftText text, @Nullable Long version) {
        return draft(save(member, address, text, version));
    }

    private static void discard(WebTestClient member) {
        member.delete().uri(DRAFTS + "/question/new").exchange().expectStatus().is2xxSuccessful();
    }

    private static Draft draft(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectStatus()
                        .isOk()
                        .expectBody(Draft.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static Draft read(WebTestClient member, String address) {
        return draft(member.get().uri(DRAFTS + address).exchange());
    }

    private static List<Draft> list(WebTestClient member) {
        return Objects.requireNonNull(
                        member.get()
                                .uri(DRAFTS)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(new ParameterizedTypeReference<Page<Draft>>() {})
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private static DraftText text(String body) {
        return DraftText.of(body, "en", null, null);
    }

    @Test
    void keepsWhatIsNotReadyToBePosted() {
        var member = members.member("Drafts Keeper");
        var text =
                new DraftText(
                        "Wh",
                        "",
                        "pt-BR",
                        null,
                        "BR",
                        null,
                        List.of("maps", "no such"),
                        List.of(),
                        null,
                        List.of("Nobody Yet"),
                        null,
                        null);
        saved(member, "/question/new", text, null);

        assertThat(read(member, "/question/new").text()).isEqualTo(text);
        assertThat(read(member, "/question/new").about()).isNull();
    }

    @Test
    void refusesToSaveOverAVersionThatIsNotKnown() {
        var member = members.member("Drafts Two Devices");
        var first = saved(member, "/question/new", text("At home"), null);
        saved(member, "/question/new", text("On the way"), first.version());

        save(member, "/question/new", text("At home again"), first.version())
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        save(member, "/question/new", text("On a third one"), null)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(read(member, "/question/new").text().body()).isEqualTo("On the way");
    }

    @Test
    void savingTheSameTwiceIsSavingItOnce() {
        var member = members.member("Drafts Twice");
        var first = saved(member, "/question/new", text("One"), null);
        var second = saved(member, "/question/new", text("Two"), first.version());

        assertThat(saved(member, "/question/new", text("Two"), first.version())).isEqualTo(second);
    }

    @Test
    void savesAgainWhatWasDiscardedElsewhere() {
        var member = members.member("Drafts Undo");
        var first = saved(member, "/question/new", text("Not lost"), null);
        discard(member);
        discard(member);
        member.get().uri(DRAFTS + "/question/new").exchange().expectStatus().isNotFound();

        saved(member, "/question/new", text("Not lost"), first.version());
        assertThat(read(member, "/question/new").text().body()).isEqualTo("Not lost");
    }

    @Test
    void showsDraftsToTheirOwnerOnly() {
        var member = members.member("Drafts Owner");
        saved(member, "/question/new", text("Mine alone"), null);
        var other = members.member("Drafts Other");

        other.get().uri(DRAFTS + "/question/new").exchange().expectStatus().isNotFound();
        assertThat(list(other)).isEmpty();
        other.delete().uri(DRAFTS + "/question/new").exchange().expectStatus().is2xxSuccessful();
        assertThat(list(member)).hasSize(1);
        members.visitor().get().uri(DRAFTS).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void listsTheLastSavedFirstWithTheQuestionThatItBelongsTo() {
        var member = members.member("Drafts Lister");
        var question = ask(member);
        saved(member, "/question/later", text("Something else"), null);
        saved(member, "/answer/" + question.id(), text("An answer"), null);
        saved(member, "/comment/" + question.id() + ".0ABC", text("A comment"), null);

        assertThat(list(member))
                .extracting(Draft::kind)
                .containsExactly("comment", "answer", "question");
        assertThat(list(member))
                .filteredOn(draft -> !draft.kind().equals("question"))
                .allSatisfy(draft ->
                        assertThat(draft.about())
                                .isEqualTo(new Draft.About(question.id(), question.title(), "en")));
    }

    @Test
    void doesNotTellTheTitleOfWhatIsHiddenByNow() {
        var asker = members.member("Drafts Hiding");
        var question = ask(asker);
        var member = members.member("Drafts Curious");
        saved(member, "/answer/" + question.id(), text("Half an answer"), null);
        asker.put()
                .uri("/api/v1/questions/" + question.id())
                .bodyValue(
                        Map.of(
                                "title", question.title(),
                                "body", question.body(),
                                "language", "en",
                                "topics", List.of("maps"),
                                "groups", List.of("malta"),
                                "visibility", "confidential",
                                "version", question.version()))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(list(member))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.about()).isNull();
                    assertThat(draft.text().body()).isEqualTo("Half an answer");
                });
    }

    @Test
    void boundsSizeAndNumber() {
        var member = members.member("Drafts Many");
        save(member, "/question/new", text("x".repeat(60_001)), null).expectStatus().isBadRequest();
        IntStream.range(0, Drafts.MOST)
                .forEach(number -> saved(member, "/question/n" + number, text("Text"), null));
        save(member, "/question/new", text("One too many"), null)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        var known = read(member, "/question/n7");
        saved(member, "/question/n7", text("Still saved"), known.version());
    }

    @Test
    void refusesAddressesThatNoDraftHas() {
        var member = members.member("Drafts Elsewhere");
        save(member, "/letter/new", text("Dear"), null).expectStatus().isNotFound();
        save(member, "/answer/a:b", text("Dear"), null).expectStatus().isNotFound();
        save(member, "/answer/a.b.c", text("Dear"), null).expectStatus().isNotFound();
    }

    @Test
    void forgetsDraftsAfterASeason() {
        assertThat(expiring)
                .anySatisfy(one -> {
                    assertThat(one.collection()).isEqualTo(Drafts.COLLECTION);
                    assertThat(one.keep()).isEqualTo(Duration.ofDays(90));
                });
    }

    private static Question ask(WebTestClient member) {
        return Objects.requireNonNull(
                member.post()
                        .uri("/api/v1/questions")
                        .bodyValue(
                                Map.of(
                                        "title", "How are drafts kept in drawers?",
                                        "body", "Ours are in a drawer that does not close.",
                                        "language", "en",
                                        "topics", List.of("maps"),
                                        "groups", List.of("malta")))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }
}
