package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a title that is being typed finds, on a topic that no other test asks about. */
@ServerTest
class SimilarTest {

    private static final String ASKER = "Similar Asker";
    private static final String HELPER = "Similar Helper";

    /** Names of the questions to ids; the same for all tests of this class. */
    private static final Map<String, String> IDS = new HashMap<>();

    @Autowired private TestMembers members;
    private WebTestClient asker;
    private WebTestClient helper;

    @BeforeEach
    void askSome() {
        asker = members.member(ASKER);
        helper = members.member(HELPER);
        if (!IDS.isEmpty()) {
            return;
        }
        keep("open", "Statues in a park, may we show them", "en");
        keep("answered", "Fotos einer Skulptur im Stadtpark", "de");
        keep("solved", "Fotografias de uma estátua na praça", "pt");
        answer(helper, id("answered"), BODY);
        answer(helper, id("solved"), "Another view that nobody accepted at all.");
        var good = answer(members.member("Similar Other"), id("solved"), BODY).answers().getLast();
        put(asker, id("solved") + "/answers/" + good.id() + "/acceptance", Map.of());
        eventually(() -> assertThat(ids(asker, "freedom of panorama")).containsAll(IDS.values()));
    }

    private void keep(String name, String title, String language) {
        var form = form(title, "everyone");
        form.put("language", language);
        form.put("topics", List.of("freedom-of-panorama"));
        IDS.put(name, ask(asker, form).id());
    }

    private static String id(String name) {
        return Objects.requireNonNull(IDS.get(name));
    }

    private static List<SimilarQuestion> similar(WebTestClient reader, String title) {
        var page =
                reader.get()
                        .uri(
                                "/api/v1/questions/similar?limit=10&title={title}",
                                Map.of("title", title))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<SimilarQuestion>>() {})
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(page).items();
    }

    private static List<String> ids(WebTestClient reader, String title) {
        return similar(reader, title).stream().map(one -> one.question().id()).toList();
    }

    @Test
    void findsInOtherLanguagesByTheTopicThatTheTitleNames() {
        // the plural of what the vocabulary calls "Libertad de panorama"
        assertThat(ids(members.visitor(), "¿Hay libertades de panorama en un museo?"))
                .containsSubsequence(id("solved"), id("answered"), id("open"));
    }

    @Test
    void putsSolvedOnesBeforeAnsweredOnes() {
        assertThat(ids(asker, "Panoramafreiheit: statues in a park"))
                .containsSubsequence(id("solved"), id("answered"), id("open"));
    }

    @Test
    void showsTheAcceptedAnswerAndWhoMayThankForIt() {
        var found =
                similar(helper, "Freedom of panorama").stream()
                        .filter(one -> one.question().id().equals(id("solved")))
                        .map(SimilarQuestion::answer)
                        .findFirst()
                        .orElseThrow();

        assertThat(Objects.requireNonNull(found).accepted()).isTrue();
        assertThat(found.excerpt()).isEqualTo(BODY);
        assertThat(found.author().name()).isEqualTo("Similar Other");
        assertThat(found.yours().may()).contains("thank");
        assertThat(similar(members.visitor(), "Freedom of panorama"))
                .allSatisfy(one -> {
                    var answer = one.answer();
                    assertThat(answer == null || answer.yours().may().isEmpty()).isTrue();
                });
    }

    @Test
    void leavesOutWhatIsClosedOrAnnounced() {
        var organiser = members.organiser("Similar Organiser", "denmark");
        var announcement = form("Zirkonium statues are announced", "denmark");
        announcement.put("kind", "announcement");
        var announced = ask(organiser, announcement);
        var closed = ask(asker, "Zirkonium statues are closed");
        put(
                asker,
                closed.id() + "/closing",
                Map.of("reason", "elsewhere", "url", "https://example.org"));
        var open = ask(asker, "Zirkonium statues are open");

        eventually(() -> assertThat(ids(asker, "zirkonium")).contains(open.id()));
        eventually(() ->
                assertThat(ids(asker, "zirkonium")).doesNotContain(closed.id(), announced.id()));
    }

    @Test
    void refusesTitlesThatNobodyMayAsk() {
        refused(
                asker.get()
                        .uri(
                                "/api/v1/questions/similar?title={title}",
                                Map.of("title", "x".repeat(151))),
                400);
        refused(asker.get().uri("/api/v1/questions/similar?title=x&limit=11"), 400);
    }

    @Test
    void thanksOnceAndNotOneself() {
        var question = ask(asker, "Does it help to thank somebody for an answer?");
        var thread = answer(helper, question.id(), BODY);
        var path = "/" + question.id() + "/answers/" + thread.answers().getFirst().id();

        refused(putting(helper, path + "/thanks", Map.of()), 403);
        refused(putting(members.visitor(), path + "/thanks", Map.of()), 401);
        refused(putting(asker, "/" + question.id() + "/answers/x/thanks", Map.of()), 404);
        var reader = members.member("Similar Reader");
        thank(reader, path);
        thank(reader, path);
        thank(asker, path);

        eventually(() -> assertThat(notices(helper, question)).containsExactly(2));
        assertThat(notices(asker, question)).isEmpty();
    }

    private static void thank(WebTestClient reader, String path) {
        reader.put().uri("/api/v1/questions" + path + "/thanks").exchange().expectStatus().isOk();
    }

    /** How many are named in each notice of thanks. */
    private static List<Integer> notices(WebTestClient member, Question question) {
        return Threading.notifications(member).stream()
                .filter(one -> one.kind().equals("answer_helped"))
                .filter(one -> question.id().equals(one.question()))
                .map(one -> one.count())
                .toList();
    }
}
