package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.delete;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.notifications;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Suggestion;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class SuggestionsTest {

    private static final String GROUP = "chile";
    private static final String BETTER =
            "We have scanned all of them and would like to share them.";

    @Autowired private TestMembers members;
    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient organiser;
    private WebTestClient other;

    @BeforeEach
    void people() {
        asker = members.member("Suggest Asker");
        helper = members.member("Suggest Helper");
        organiser = members.organiser("Suggest Organiser", GROUP);
        other = members.member("Suggest Other");
    }

    private Question asked(String title) {
        return ask(asker, form(title, GROUP));
    }

    private static Map<String, Object> edit(String title, String body) {
        var form = new HashMap<String, Object>();
        form.put("title", title);
        form.put("body", body);
        form.put("version", 1);
        form.put("reason", "It reads better");
        return form;
    }

    private static Question suggested(WebTestClient member, String path, Map<String, ?> form) {
        return Objects.requireNonNull(
                posting(member, path, form)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static Suggestion only(Question question) {
        assertThat(question.suggestions()).hasSize(1);
        return question.suggestions().getFirst();
    }

    private static List<String> kinds(WebTestClient member, String title) {
        return notifications(member).stream()
                .filter(one -> title.equals(one.title()))
                .map(Notification::kind)
                .toList();
    }

    @Test
    void isReadByThoseWhoMayDecideAndByWhoSuggestedIt() {
        var question = asked("How do we share the maps?");
        assertThat(question.yours().may()).doesNotContain("suggest");
        var path = "/" + question.id() + "/suggestions";
        assertThat(get(helper, question.id()).yours().may()).contains("suggest");
        var mine = only(suggested(helper, path, edit("How can we share the maps?", BETTER)));

        assertThat(mine.may()).containsExactly("withdraw");
        assertThat(mine.reason()).isEqualTo("It reads better");
        assertThat(mine.difference().title()).extracting("text").contains("do", "can");
        for (var decides : List.of(asker, organiser)) {
            assertThat(only(get(decides, question.id())).may())
                    .containsExactlyInAnyOrder("take", "decline");
        }
        assertThat(get(other, question.id()).suggestions()).isEmpty();
        assertThat(get(members.visitor(), question.id()).suggestions()).isEmpty();
        var one = path + "/" + mine.id();
        refused(putting(other, one + "/acceptance", Map.of()), 404);
        refused(putting(helper, one + "/acceptance", Map.of()), 403);
        eventually(
                () -> assertThat(kinds(asker, question.title())).containsExactly("edit_suggested"));
    }

    @Test
    void aTakenOneIsAVersionByWhoSuggestedIt() {
        var question = asked("How do we show the maps?");
        var id = question.id();
        var suggestion =
                only(
                        suggested(
                                helper,
                                "/" + id + "/suggestions",
                                edit("How can we show the maps?", BETTER)));
        var after =
                put(organiser, id + "/suggestions/" + suggestion.id() + "/acceptance", Map.of());

        assertThat(after.title()).isEqualTo("How can we show the maps?");
        assertThat(after.body()).isEqualTo(BETTER);
        assertThat(after.suggestions()).isEmpty();
        assertThat(Objects.requireNonNull(after.edited()).by().username())
                .isEqualTo("Suggest Helper");
        eventually(() -> {
            assertThat(kinds(helper, after.title())).containsExactly("suggestion_taken");
            assertThat(kinds(asker, after.title()))
                    .containsExactlyInAnyOrder("edit_suggested", "text_edited");
        });
        var back = put(asker, id + "/history/1/restoration", Map.of("version", 2));
        assertThat(back.body()).isEqualTo(BODY);
    }

    @Test
    void anAnswerIsMendedByItsAuthorsLeave() {
        var question = asked("How do we fold the maps?");
        var answer = answer(helper, question.id(), BODY).answers().getFirst().id();
        var path = "/" + question.id() + "/answers/" + answer;
        var suggestion = only(suggested(other, path + "/suggestions", edit("", BETTER)));

        assertThat(suggestion.answer()).isEqualTo(answer);
        assertThat(get(asker, question.id()).suggestions()).isEmpty();
        var one = question.id() + "/suggestions/" + suggestion.id();
        var after = put(helper, one + "/acceptance", Map.of());
        assertThat(after.answers().getFirst().body()).isEqualTo(BETTER);
        refused(putting(helper, "/" + one + "/acceptance", Map.of()), 404);
    }

    @Test
    void whatWasMadeFromAnEarlierTextCannotBeTaken() {
        var question = asked("How do we sort the maps?");
        var id = question.id();
        var suggestion =
                only(suggested(helper, "/" + id + "/suggestions", edit(question.title(), BETTER)));
        var changed = form("How do we sort the maps now?", GROUP);
        changed.put("version", 1);
        put(asker, id, changed);

        var seen = only(get(asker, id));
        assertThat(seen.stale()).isTrue();
        assertThat(seen.may()).containsExactly("decline");
        var one = "/" + id + "/suggestions/" + suggestion.id();
        assertThat(refused(putting(asker, one + "/acceptance", Map.of()), 409).key())
                .isEqualTo("version.stale");
        assertThat(get(asker, id).body()).isEqualTo(BODY);
        assertThat(
                        refused(
                                        posting(
                                                other,
                                                "/" + id + "/suggestions",
                                                edit(question.title(), BETTER)),
                                        409)
                                .key())
                .isEqualTo("version.stale");
    }

    @Test
    void aDeclinedOneCanBeOpenedAgainAndItsOwnTakenBack() {
        var question = asked("How do we count the maps?");
        var path = question.id() + "/suggestions/";
        var suggestion =
                only(
                        suggested(
                                helper,
                                "/" + path.replaceAll("/$", ""),
                                edit(question.title(), BETTER)));
        var one = path + suggestion.id();
        var declined = only(put(asker, one + "/refusal", Map.of()));

        assertThat(Objects.requireNonNull(declined.declined()).username())
                .isEqualTo("Suggest Asker");
        assertThat(declined.may()).containsExactly("reconsider");
        refused(putting(asker, "/" + one + "/acceptance", Map.of()), 409);
        put(asker, one + "/refusal", Map.of());
        assertThat(only(delete(asker, one + "/refusal")).may()).contains("take");
        refused(asker.delete().uri("/api/v1/questions/" + one), 403);
        assertThat(delete(helper, one).suggestions()).isEmpty();
        eventually(() ->
                assertThat(kinds(helper, question.title())).containsExactly("suggestion_declined"));
    }

    @Test
    void refusesWhatIsNoSuggestion() {
        var question = asked("How do we hang the maps?");
        var path = "/" + question.id() + "/suggestions";
        refused(posting(asker, path, edit(question.title(), BETTER)), 403);
        refused(posting(members.visitor(), path, edit(question.title(), BETTER)), 401);
        assertThat(refused(posting(helper, path, edit(question.title(), BODY)), 400).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("body"));
        refused(posting(helper, path, edit("Short", BETTER)), 400);
        suggested(helper, path, edit(question.title(), BETTER));
        assertThat(refused(posting(helper, path, edit(question.title(), BETTER)), 409).key())
                .isEqualTo("suggestion.open");
    }

    @Test
    void theSameRequestSuggestsOnce() {
        var question = asked("How do we roll the maps?");
        var key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            posting(helper, "/" + question.id() + "/suggestions", edit(question.title(), BETTER))
                    .header("Idempotency-Key", key)
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody();
        }
        assertThat(get(helper, question.id()).suggestions()).hasSize(1);
    }
}
