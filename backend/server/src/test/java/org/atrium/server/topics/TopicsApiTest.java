package org.atrium.server.topics;

import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TopicsApiTest {

    @Autowired private TestMembers members;

    @ParameterizedTest
    @CsvSource({
        "digitalizacion, digitisation",
        "DIGITALIZAÇÃO, digitisation",
        "historia oral, oral-history",
        "رقمنة, digitisation",
        "Langzeit, digital-preservation",
        "bevarande, digital-preservation"
    })
    void findsATopicByTheBeginningOfAWordInAnyLanguage(String typed, String id) {
        members.visitor()
                .get()
                .uri(uri -> uri.path("/api/v1/topics").queryParam("q", "{q}").build(typed))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(Matchers.hasItem(id));
    }

    @Test
    void putsTheNameItselfFirst() {
        members.visitor()
                .get()
                .uri("/api/v1/topics?q=wikidata&language=es")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo("wikidata");
    }

    @Test
    void namesTopicsInTheLanguageAndInEnglishWhereThatHasNoLabel() {
        members.visitor()
                .get()
                .uri("/api/v1/topics/oral-history")
                .header("Accept-Language", "es")
                .exchange()
                .expectBody()
                .jsonPath("$.label")
                .isEqualTo("Historia oral");
        members.visitor()
                .get()
                .uri("/api/v1/topics/oral-history")
                .header("Accept-Language", "sw")
                .exchange()
                .expectBody()
                .jsonPath("$.label")
                .isEqualTo("Oral history");
    }

    @Test
    void placesATopicAmongWiderAndNarrowerOnes() {
        members.visitor()
                .get()
                .uri("/api/v1/topics/open-licences")
                .header("Accept-Language", "es")
                .exchange()
                .expectBody()
                .jsonPath("$.broader[*].id")
                .value(Matchers.contains("copyright"))
                .jsonPath("$.narrower[*].id")
                .value(Matchers.containsInAnyOrder("cc0", "cc-by", "cc-by-sa"))
                .jsonPath("$.narrower[0].label")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OTRS, vrt-permissions", "texterken, ocr", "optical char, ocr"})
    void findsATopicByAnotherName(String typed, String id) {
        members.visitor()
                .get()
                .uri(uri -> uri.path("/api/v1/topics").queryParam("q", "{q}").build(typed))
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(id)
                .jsonPath("$.items[0].otherNames")
                .isNotEmpty();
    }

    @Test
    void listsAllTopicsInPages() {
        members.visitor()
                .get()
                .uri("/api/v1/topics?limit=100")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(129)
                .jsonPath("$.items.length()")
                .isEqualTo(100)
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void refusesUnknownTopicsAndLanguages() {
        members.visitor()
                .get()
                .uri("/api/v1/topics/no-such-topic")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("topic.unknown");
        members.visitor()
                .get()
                .uri("/api/v1/topics?language=x")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
