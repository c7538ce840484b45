package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.questions.Passage;
import org.atrium.contract.questions.Passage.Change;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Version;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.questions.VersionText;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class HistoryTest {

    private static final String GROUP = "chile";
    private static final String API = "/api/v1/questions/";
    private static final ParameterizedTypeReference<Page<Version>> VERSIONS =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    @Autowired private Questions questions;
    @Autowired private Revisions revisions;

    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient organiser;
    private WebTestClient visitor;

    @BeforeEach
    void people() {
        asker = members.member("History Asker");
        helper = members.member("History Helper");
        organiser = members.organiser("History Organiser", GROUP);
        visitor = members.visitor();
    }

    private static Map<String, Object> text(String body, long version, String reason) {
        return new HashMap<>(
                Map.of("body", body, "language", "en", "version", version, "reason", reason));
    }

    private Question edited(WebTestClient editor, String id, String title, String reason) {
        var form = form(title, GROUP);
        form.put("version", get(editor, id).version());
        form.put("reason", reason);
        return put(editor, id, form);
    }

    private static Page<Version> history(WebTestClient reader, String path) {
        return read(reader, path, VERSIONS);
    }

    private static <T> T read(WebTestClient reader, String path, ParameterizedTypeReference<T> as) {
        return Objects.requireNonNull(
                reader.get()
                        .uri(API + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(as)
                        .returnResult()
                        .getResponseBody());
    }

    private static VersionText version(WebTestClient reader, String path) {
        return read(reader, path, new ParameterizedTypeReference<VersionText>() {});
    }

    private static VersionDifference difference(WebTestClient reader, String path) {
        return read(reader, path, new ParameterizedTypeReference<VersionDifference>() {});
    }

    private static WebTestClient.RequestHeadersSpec<?> asking(WebTestClient reader, String path) {
        return reader.get().uri(API + path);
    }

    @Test
    void everyVersionOfAQuestionCanBeReadAndCompared() {
        var id = ask(asker, form("Where do old maps go?", GROUP)).id();
        assertThat(get(visitor, id).edited()).isNull();
        assertThat(history(visitor, id + "/history").items()).hasSize(1);

        edited(asker, id, "Where do old town maps go?", "  Says which maps  ");
        var now = edited(organiser, id, "Where do new town maps go?", "");

        var edited = Objects.requireNonNull(now.edited());
        assertThat(edited.by().username()).isEqualTo("History Organiser");
        assertThat(edited.versions()).isEqualTo(3);
        var versions = history(visitor, id + "/history");
        assertThat(versions.total()).isEqualTo(3);
        assertThat(versions.items()).extracting(Version::number).containsExactly(3L, 2L, 1L);
        assertThat(versions.items())
                .extracting(one -> one.by().username())
                .containsExactly("History Organiser", "History Asker", "History Asker");
        assertThat(versions.items())
                .extracting(Version::reason)
                .containsExactly(null, "Says which maps", null);
        assertThat(versions.items()).extracting(Version::change).containsExactly(0, 5, null);

        assertThat(version(visitor, id + "/history/1").title()).isEqualTo("Where do old maps go?");
        assertThat(version(visitor, id + "/history/1").html()).contains("scanned");
        assertThat(difference(visitor, id + "/history/3/difference").text().title())
                .containsExactly(
                        new Passage(Change.KEPT, "Where do "),
                        new Passage(Change.REMOVED, "old"),
                        new Passage(Change.ADDED, "new"),
                        new Passage(Change.KEPT, " town maps go?"));
        assertThat(difference(visitor, id + "/history/3/difference?from=1").text().title())
                .contains(new Passage(Change.ADDED, " new town"));
        refused(asking(visitor, id + "/history/4"), 404);
        refused(asking(visitor, id + "/history/0"), 404);
        refused(asking(visitor, id + "/history/1/difference"), 404);
    }

    @Test
    void aLongHistoryIsReadInPages() {
        var id = ask(asker, form("Who prints old maps?", GROUP)).id();
        for (var i = 2; i <= 6; i++) {
            edited(asker, id, "Who prints old maps " + i + "?", "Number " + i);
        }
        var first = history(visitor, id + "/history?limit=4");
        assertThat(first.items()).extracting(Version::number).containsExactly(6L, 5L, 4L, 3L);
        assertThat(first.items()).extracting(Version::change).containsExactly(0, 0, 0, 0);
        var rest = history(visitor, id + "/history?limit=4&after=" + first.next());
        assertThat(rest.items()).extracting(Version::number).containsExactly(2L, 1L);
        assertThat(rest.next()).isNull();
        assertThat(rest.total()).isEqualTo(6);
    }

    @Test
    void anAnswerKeepsItsVersionsWhereverItStands() {
        var id = ask(asker, form("Who restores old maps?", GROUP)).id();
        var answer = answer(helper, id, BODY).answers().getFirst().id();
        var path = id + "/answers/" + answer;
        put(helper, path, text("The archive of the town does that.", 1, "Shorter"));
        assertThat(get(visitor, id).answers().getFirst().edited()).isNotNull();
        assertThat(version(visitor, path + "/history/1").body()).isEqualTo(BODY);
        assertThat(difference(visitor, path + "/history/2/difference").text().title()).isEmpty();

        put(helper, path + "/conversion", Map.of());
        assertThat(history(visitor, path + "/history").total()).isEqualTo(2);
        put(helper, id + "/comments/" + answer + "/conversion", Map.of());
        assertThat(get(visitor, id).answers().getFirst().edited()).isNotNull();

        put(helper, path + "/removal", Map.of());
        for (var path2 : List.of(path + "/history", path + "/history/1")) {
            refused(asking(visitor, path2), 404);
            refused(asking(asker, path2), 404);
            asking(organiser, path2).exchange().expectStatus().isOk();
            asking(helper, path2).exchange().expectStatus().isOk();
        }
    }

    @Test
    void anEarlierVersionIsBroughtBackByAnEditThatCanBeUndone() {
        var question = ask(asker, form("Which maps are lost?", GROUP));
        var id = question.id();
        edited(asker, id, "Which atlases are lost?", "");
        refused(putting(helper, "/" + id + "/history/1/restoration", Map.of("version", 2)), 403);
        assertThat(
                        refused(
                                        putting(
                                                asker,
                                                "/" + id + "/history/1/restoration",
                                                Map.of("version", 1)),
                                        409)
                                .key())
                .isEqualTo("version.stale");
        refused(putting(asker, "/" + id + "/history/2/restoration", Map.of("version", 2)), 409);

        var back = put(organiser, id + "/history/1/restoration", Map.of("version", 2));
        assertThat(back.title()).isEqualTo("Which maps are lost?");
        assertThat(back.author()).isEqualTo(question.author());
        assertThat(history(visitor, id + "/history").items().getFirst().restores()).isEqualTo(1);
        var undone =
                put(
                        asker,
                        id + "/history/2/restoration",
                        Map.of("version", 3, "reason", "I meant atlases"));
        assertThat(undone.title()).isEqualTo("Which atlases are lost?");
        assertThat(history(visitor, id + "/history").total()).isEqualTo(4);

        var answer = answer(helper, id, BODY).answers().getFirst().id();
        var path = id + "/answers/" + answer;
        put(helper, path, text("Nothing is lost in that archive.", 1, ""));
        refused(putting(asker, "/" + path + "/history/1/restoration", Map.of("version", 2)), 403);
        assertThat(
                        put(helper, path + "/history/1/restoration", Map.of("version", 2))
                                .answers()
                                .getFirst()
                                .body())
                .isEqualTo(BODY);
    }

    @Test
    void organisersEditTheTextButNotWhoSeesIt() {
        var form = form("Which maps are secret?", GROUP);
        form.put("visibility", "confidential");
        var id = ask(asker, form).id();
        form.put("title", "Which of our maps are secret?");
        form.put("visibility", "public");
        form.put("groups", List.of("everyone"));
        form.put("version", 1);
        var edited = put(organiser, id, form);
        assertThat(edited.title()).isEqualTo("Which of our maps are secret?");
        assertThat(edited.visibility().value()).isEqualTo("confidential");
        assertThat(edited.groups()).extracting("slug").containsExactly(GROUP);
        assertThat(edited.yours().may()).contains("edit").doesNotContain("edit.audience");
        assertThat(get(asker, id).yours().may()).contains("edit", "edit.audience");
    }

    @Test
    void whoeverWroteATextIsToldThatSomebodyElseChangedIt() {
        var id = ask(asker, form("Which maps are upside down?", GROUP)).id();
        edited(asker, id, "Which maps are turned around?", "");
        edited(organiser, id, "Which maps are turned about?", "");
        eventually(() -> assertThat(notices(asker, id)).containsExactly("text_edited"));
        assertThat(notices(organiser, id)).isEmpty();
    }

    private static List<String> notices(WebTestClient reader, String question) {
        var page =
                Objects.requireNonNull(
                        reader.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectBody(new ParameterizedTypeReference<Page<Notification>>() {})
                                .returnResult()
                                .getResponseBody());
        return page.items().stream()
                .filter(one -> question.equals(one.question()))
                .filter(one -> one.kind().equals("text_edited"))
                .map(Notification::kind)
                .toList();
    }

    @Test
    void aReasonIsShort() {
        var id = ask(asker, form("Which maps are long?", GROUP)).id();
        var form = form("Which maps are longest?", GROUP);
        form.put("version", 1);
        form.put("reason", "x".repeat(201));
        assertThat(refused(putting(asker, "/" + id, form), 400).fields())
                .extracting("field")
                .containsExactly("reason");
    }

    /** The process stopped after the text was kept, and before it was replaced. */
    @Test
    void aTextThatWasKeptAndNotReplacedIsListedOnce() {
        var id = ask(asker, form("Which maps are torn?", GROUP)).id();
        var now = Objects.requireNonNull(questions.byId(id).block());
        revisions.keep(Revision.of(now)).block();
        revisions.keep(Revision.of(now)).block();

        assertThat(history(visitor, id + "/history").items())
                .extracting(Version::number)
                .containsExactly(1L);
        assertThat(get(visitor, id).edited()).isNull();
        edited(asker, id, "Which maps are torn apart?", "");
        assertThat(history(visitor, id + "/history").items())
                .extracting(Version::number)
                .containsExactly(2L, 1L);
        assertThat(version(visitor, id + "/history/1").title()).isEqualTo("Which maps are torn?");
    }

    /** What was changed before histories were kept begins with the version of then. */
    @Test
    void whatWasNotKeptIsNotListed() {
        var id = ask(asker, form("Which maps are faded?", GROUP)).id();
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update().set("version", 7),
                        Questions.COLLECTION)
                .block();
        assertThat(history(visitor, id + "/history").total()).isEqualTo(1);
        edited(asker, id, "Which maps are faded now?", "");
        assertThat(history(visitor, id + "/history").items())
                .extracting(Version::number)
                .containsExactly(8L, 7L);
        assertThat(Objects.requireNonNull(get(visitor, id).edited()).versions()).isEqualTo(2);
    }
}
