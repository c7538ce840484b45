package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.questions.Question;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class MovingTest {

    private static final String FROM = "slovenia";
    private static final String TO = "austria";

    @Autowired private TestMembers members;

    private WebTestClient asker;
    private WebTestClient organiser;
    private WebTestClient visitor;

    @BeforeEach
    void people() {
        asker = members.member("Move Asker");
        organiser = members.organiser("Move Organiser", FROM);
        visitor = members.visitor();
    }

    private static Map<String, Object> to(String... groups) {
        return Map.of("groups", List.of(groups));
    }

    private static List<String> groups(Question question) {
        return question.groups().stream().map(group -> group.slug()).toList();
    }

    @Test
    void anOrganiserOfTheOldGroupMovesAndPutsBack() {
        var question = ask(asker, form("Who photographs stave churches?", FROM));
        var path = question.id() + "/groups";
        var moved = put(organiser, path, to(TO));
        assertThat(groups(moved)).containsExactly(TO);
        var came = Objects.requireNonNull(get(visitor, question.id()).moved());
        assertThat(came.by().username()).isEqualTo("Move Organiser");
        assertThat(came.from()).extracting("slug").containsExactly(FROM);
        eventually(() -> {
            assertThat(list(visitor, "?group=" + TO).items())
                    .extracting("id")
                    .contains(question.id());
            assertThat(list(visitor, "?group=" + FROM).items())
                    .extracting("id")
                    .doesNotContain(question.id());
        });
        assertThat(refused(putting(organiser, "/" + path, to("switzerland")), 403).key())
                .as("it is no longer theirs, but they may undo what they did")
                .isEqualTo("move.power");
        assertThat(groups(put(organiser, path, to(FROM)))).containsExactly(FROM);
    }

    @Test
    void organisersTakeItOutOfTheirOwnGroupsOnly() {
        var question = ask(asker, Map.copyOf(both()));
        var path = question.id() + "/groups";
        refused(putting(organiser, "/" + path, to(FROM)), 403);
        assertThat(groups(put(organiser, path, to(TO)))).containsExactly(TO);
        assertThat(groups(put(asker, path, to("sweden", FROM)))).containsExactly("sweden", FROM);
    }

    private static Map<String, Object> both() {
        var form = form("Where do stave churches stand?", FROM);
        form.put("groups", List.of(FROM, TO));
        return form;
    }

    @Test
    void othersDoNotMove() {
        var question = ask(asker, form("Who draws stave churches?", FROM));
        var path = "/" + question.id() + "/groups";
        members.blocked("Move Blocked");
        var target = members.organiser("Move Target", TO);
        for (var other :
                List.of(members.member("Move Other"), target, members.member("Move Blocked"))) {
            refused(putting(other, path, to(TO)), 403);
            assertThat(get(other, question.id()).yours().may()).doesNotContain("move");
        }
        refused(putting(visitor, path, to(TO)), 401);
        refused(putting(organiser, path, to("no-such-group")), 400);
        refused(putting(organiser, path, to()), 400);
        assertThat(get(asker, question.id()).yours().may()).contains("move");
        assertThat(get(organiser, question.id()).yours().may()).contains("move");
    }

    @Test
    void whatMembersOnlyReadDoesNotChangeItsReadersSilently() {
        members.join("Move Asker", FROM, "member");
        var form = form("Who has keys to the stave church?", FROM);
        form.put("visibility", "members");
        var question = ask(asker, form);
        var path = question.id() + "/groups";
        var knowing = Map.of("groups", List.of(TO), "audienceChanges", true);
        assertThat(refused(putting(organiser, "/" + path, knowing), 400).fields())
                .extracting("key")
                .containsExactly("visibility.membership");
        members.join("Move Organiser", TO, "member");
        var both = members.member("Move Organiser");
        assertThat(refused(putting(both, "/" + path, to(TO)), 409).key())
                .isEqualTo("move.audience");
        assertThat(groups(put(both, path, knowing))).containsExactly(TO);
        var local = members.member("Move Local");
        refused(local.get().uri("/api/v1/questions/" + question.id()), 404);
        members.join("Move Local", TO, "member");
        assertThat(get(local, question.id()).title()).isEqualTo(question.title());
    }

    @Test
    void onlyTheAskerMovesWhatWasAskedInConfidence() {
        var form = form("Somebody at work lies about us", FROM);
        form.put("visibility", "confidential");
        var question = ask(asker, form);
        var knowing = Map.of("groups", List.of(FROM, TO), "audienceChanges", true);
        assertThat(refused(putting(organiser, "/" + question.id() + "/groups", knowing), 403).key())
                .isEqualTo("move.confidence");
        assertThat(get(organiser, question.id()).yours().may()).doesNotContain("move");
        refused(putting(asker, "/" + question.id() + "/groups", to(FROM, TO)), 409);
        assertThat(groups(put(asker, question.id() + "/groups", knowing)))
                .containsExactly(FROM, TO);
    }

    @Test
    void announcementsStayWhereTheMoverOrganises() {
        var form = form("Our day of open churches", FROM);
        form.put("kind", "announcement");
        var announced = ask(organiser, form);
        assertThat(refused(putting(organiser, "/" + announced.id() + "/groups", to(TO)), 403).key())
                .isEqualTo("announcement.organisers");
    }
}
