package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.delete;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.notifications;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.questions.Question;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class FreshnessTest {

    private static final String GROUP = "ghana";
    private static final Map<String, ?> RIGHT = Map.of("right", true);
    private static final Map<String, ?> ENDED =
            Map.of("right", false, "because", "The tool ended in 2025.", "language", "en");

    @Autowired private TestMembers members;
    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient reader;
    private WebTestClient organiser;
    private String id = "";
    private String answer = "";

    @BeforeEach
    void askAndAnswer() {
        asker = members.member("Fresh Asker");
        helper = members.member("Fresh Helper");
        reader = members.member("Fresh Reader");
        organiser = members.organiser("Fresh Organiser", GROUP);
        id = ask(asker, form("Which tool uploads a thousand pictures?", GROUP)).id();
        answer = answer(helper, id, Threading.BODY).answers().getFirst().id();
    }

    private String ofAnswer() {
        return id + "/answers/" + answer + "/freshness";
    }

    private static Optional<Freshness> ofAnswer(Question question) {
        return Optional.ofNullable(question.answers().getFirst().freshness());
    }

    @Test
    void tellsWhoSaidWhatAndWhen() {
        assertThat(ofAnswer(put(reader, ofAnswer(), RIGHT)))
                .hasValueSatisfying(said -> {
                    assertThat(said.right()).isTrue();
                    assertThat(said.because()).isNull();
                });
        put(organiser, ofAnswer(), ENDED);

        assertThat(ofAnswer(get(members.visitor(), id)))
                .hasValueSatisfying(said -> {
                    assertThat(said.right()).isFalse();
                    assertThat(said.by().username()).isEqualTo("Fresh Organiser");
                    assertThat(Objects.requireNonNull(said.because()).text())
                            .isEqualTo("The tool ended in 2025.");
                });
        assertThat(get(reader, id).freshness()).isNull();
        assertThat(put(reader, id + "/freshness", RIGHT).freshness()).isNotNull();
    }

    @Test
    void endsWithAChangeOfTheText() {
        put(reader, ofAnswer(), ENDED);
        put(
                helper,
                id + "/answers/" + answer,
                Map.of("body", "Use the new tool for all of it.", "language", "en", "version", 1));

        assertThat(ofAnswer(get(asker, id))).isEmpty();
    }

    @Test
    void isTakenBackByWhoeverSaidItAndByOrganisersOnly() {
        put(reader, ofAnswer(), ENDED);
        refused(helper.delete().uri("/api/v1/questions/" + ofAnswer()), 403);
        assertThat(get(helper, id).answers().getFirst().yours().may())
                .contains("freshness")
                .doesNotContain("freshness.withdraw");
        assertThat(ofAnswer(delete(reader, ofAnswer()))).isEmpty();

        put(reader, ofAnswer(), ENDED);
        assertThat(get(organiser, id).answers().getFirst().yours().may())
                .contains("freshness.withdraw");
        assertThat(ofAnswer(delete(organiser, ofAnswer()))).isEmpty();
        assertThat(ofAnswer(delete(reader, ofAnswer()))).isEmpty();
    }

    @Test
    void isNotSaidByVisitorsNorWithoutAReason() {
        refused(putting(members.visitor(), "/" + ofAnswer(), RIGHT), 401);
        members.blocked("Fresh Blocked");
        refused(putting(members.member("Fresh Blocked"), "/" + ofAnswer(), RIGHT), 403);
        assertThat(refused(putting(reader, "/" + ofAnswer(), Map.of("right", false)), 400).fields())
                .extracting("field")
                .containsExactly("because");
        assertThat(refused(putting(reader, "/" + ofAnswer(), Map.of()), 400).fields())
                .extracting("field")
                .contains("right");
        refused(
                putting(
                        reader,
                        "/" + ofAnswer(),
                        Map.of("right", false, "because", "x".repeat(301))),
                400);
        refused(putting(reader, "/" + id + "/answers/0000000000000/freshness", RIGHT), 404);
        assertThat(ofAnswer(get(reader, id))).isEmpty();
    }

    @Test
    void whoWroteAskedOrFollowsIsToldOnceThatItIsOutOfDate() {
        put(reader, ofAnswer(), RIGHT);
        put(reader, ofAnswer(), ENDED);
        put(reader, ofAnswer(), ENDED);

        eventually(() -> {
            assertThat(told(helper)).containsExactly("post_outdated");
            assertThat(told(asker)).contains("post_outdated");
        });
        assertThat(told(reader)).isEmpty();
    }

    private List<String> told(WebTestClient member) {
        return notifications(member).stream()
                .filter(one -> id.equals(one.question()))
                .map(Notification::kind)
                .filter(kind -> kind.equals("post_outdated"))
                .toList();
    }

    @Test
    void hidesWhoAskedWithoutTheirName() {
        var form = form("Which tool is it that ends in the spring?", GROUP);
        var veiled = members.organiser("Fresh Veiled", GROUP);
        form.put("asMemberOf", GROUP);
        var hidden = ask(veiled, form).id();
        put(veiled, hidden + "/freshness", RIGHT);

        var said = Objects.requireNonNull(get(reader, hidden).freshness());
        assertThat(said.by().username()).isNotEqualTo("Fresh Veiled");
        assertThat(said.by().name()).doesNotContain("Fresh Veiled");
    }
}
