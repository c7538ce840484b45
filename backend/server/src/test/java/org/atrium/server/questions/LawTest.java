package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.refused;
import static org.atrium.server.questions.Threading.titles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.search.Hit;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class LawTest {

    private static final String GROUP = "uruguay";

    @Autowired private TestMembers members;
    private WebTestClient asker;
    private WebTestClient helper;
    private WebTestClient reader;

    @BeforeEach
    void people() {
        asker = members.member("Law Asker");
        helper = members.member("Law Helper");
        reader = members.visitor();
    }

    private Question asked(String title, String law) {
        var form = form(title, GROUP);
        form.put("law", law);
        return ask(asker, form);
    }

    private Answer answered(Question question, String basis) {
        posting(
                        helper,
                        "/" + question.id() + "/answers",
                        Map.of("body", BODY, "language", "en", "basis", basis))
                .exchange()
                .expectStatus()
                .isCreated();
        return get(reader, question.id()).answers().getFirst();
    }

    @Test
    void saysWhoseLawItIsAboutAndWhatAnAnswerRestsOn() {
        var question = asked("May we show these letters?", "UY");
        var answer = answered(question, "legal-advice");

        assertThat(get(reader, question.id()).law()).isEqualTo("UY");
        assertThat(answer.basis()).isEqualTo(Basis.LEGAL_ADVICE);
    }

    @Test
    void aCountryMustBeOne() {
        var form = form("May we show those letters?", GROUP);
        form.put("law", "XX");
        assertThat(refused(posting(asker, "", form), 400).fields())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("law"));
    }

    @Test
    void listsAndTheSearchNarrowToTheLawOfACountry() {
        asked("May we show old tickets?", "UY");
        asked("May we show old stamps?", "PY");
        ask(asker, form("May we show old toys?", GROUP));
        var here = "?group=" + GROUP + "&q=show+old";

        eventually(() -> {
            assertThat(titles(reader, here + "&law=PY")).containsExactly("May we show old stamps?");
            assertThat(titles(reader, here + "&law=PY,UY")).hasSize(2);
            var page = list(reader, here + "&law=PY&facets=law");
            assertThat(Objects.requireNonNull(page.facets()).get("law"))
                    .extracting(Facet::value, Facet::label, Facet::count)
                    .contains(tuple("PY", "Paraguay", 1L), tuple("UY", "Uruguay", 1L));
        });
        for (var typed : List.of("law:PY", "law:paraguay", "law:pârãguay")) {
            assertThat(found("stamps " + typed)).isEqualTo(1);
        }
        assertThat(found("stamps law:uruguay")).isZero();
    }

    private int found(String words) {
        var hits =
                reader.get()
                        .uri(to ->
                                to.path("/api/v1/search")
                                        .queryParam("q", "{q}")
                                        .queryParam("kinds", "question")
                                        .queryParam("group", GROUP)
                                        .build(words))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<Hit>>() {})
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(hits).items().size();
    }

    @Test
    void anEditChangesItAndTheHistoryKeepsBoth() {
        var question = asked("May we show our maps?", "UY");
        var answer = answered(question, "practice");
        var form = new HashMap<>(form("May we show our maps?", GROUP));
        form.put("version", question.version());
        var edited = put(asker, question.id(), form);

        assertThat(edited.law()).isNull();
        assertThat(edited.answers().getFirst().basis()).isNull();
        var difference = difference("/" + question.id() + "/history/2/difference");
        assertThat(difference.lawFrom()).isEqualTo("UY");
        assertThat(difference.lawTo()).isNull();

        var restored =
                put(
                        asker,
                        question.id() + "/history/1/restoration",
                        Map.of("version", edited.version()));
        assertThat(restored.law()).isEqualTo("UY");
        assertThat(restored.answers().getFirst().basis()).isEqualTo(Basis.PRACTICE);
        put(
                helper,
                question.id() + "/answers/" + answer.id(),
                Map.of("body", BODY, "language", "en", "version", 1));
        var ofAnswer = "/" + question.id() + "/answers/" + answer.id() + "/history/2/difference";
        assertThat(difference(ofAnswer).basisFrom()).isEqualTo(Basis.PRACTICE);
    }

    private VersionDifference difference(String path) {
        return Objects.requireNonNull(
                reader.get()
                        .uri("/api/v1/questions" + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(VersionDifference.class)
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void aConvertedAnswerKeepsWhatItRestsOn() {
        var question = asked("May we show our coins?", "UY");
        var answer = answered(question, "practice");
        var path = question.id() + "/answers/" + answer.id() + "/conversion";
        var comment = put(helper, path, Map.of()).comments().getFirst();

        var back =
                put(helper, question.id() + "/comments/" + comment.id() + "/conversion", Map.of());
        assertThat(back.answers().getFirst().basis()).isEqualTo(Basis.PRACTICE);
    }
}
