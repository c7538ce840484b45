package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.search.Hit;
import org.atrium.contract.search.Meant;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

@ServerTest
class OneSearchTest {

    private static final String ADDRESS = "/api/v1/search?q={q}&limit=100";

    @Autowired private TestMembers members;

    private Page<Hit> search(String words, String more) {
        return Objects.requireNonNull(
                members.visitor()
                        .get()
                        .uri(ADDRESS + more, words)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<Hit>>() {})
                        .returnResult()
                        .getResponseBody());
    }

    private static Map<String, Long> kinds(Page<Hit> page) {
        return Objects.requireNonNull(Objects.requireNonNull(page.facets()).get("kind")).stream()
                .collect(Collectors.toMap(Facet::value, Facet::count));
    }

    @Test
    void countsEveryKindWhateverIsChosen() {
        var asker = members.member("Search Asker");
        ask(asker, "Vellichorist wanted for our reading room");
        ask(asker, "What does a vellichorist do all day");
        members.member("Vellichorist of Ghent")
                .put()
                .uri("/api/v1/me")
                .bodyValue(profile("open-licences"))
                .exchange();
        eventually(() ->
                assertThat(kinds(search("vellichorist", "")))
                        .containsOnly(
                                Map.entry("question", 2L),
                                Map.entry("person", 1L),
                                Map.entry("group", 0L),
                                Map.entry("organisation", 0L),
                                Map.entry("example", 0L),
                                Map.entry("resource", 0L)));

        var all = search("vellichorist", "");
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.items()).hasSize(3);
        var questions = search("vellichorist", "&kinds=question");
        assertThat(questions.items()).hasSize(2).extracting(Hit::kind).containsOnly("question");
        assertThat(questions.total()).isEqualTo(2);
        assertThat(kinds(questions)).isEqualTo(kinds(all));
        assertThat(search("vellichorist", "&kinds=person,group").items())
                .extracting(Hit::kind)
                .containsExactly("person");
        assertThat(search("vellichorist", "&kinds=question&language=es").items()).isEmpty();
        assertThat(search("vellichorist", "&kinds=question&group=malta").items()).isEmpty();
    }

    @Test
    void everyHitHasExactlyWhatItsKindSays() {
        ask(members.member("Search Librarian"), "Which scriptorium lends its lamps");
        members.member("Scriptorium Keeper")
                .put()
                .uri("/api/v1/me")
                .bodyValue(profile("open-licences"))
                .exchange();
        eventually(() -> assertThat(search("scriptorium", "").items()).hasSize(2));

        assertThat(search("scriptorium", "").items())
                .allSatisfy(hit -> {
                    assertThat(hit.question() != null).isEqualTo(hit.kind().equals("question"));
                    assertThat(hit.person() != null).isEqualTo(hit.kind().equals("person"));
                    assertThat(hit.group() != null).isEqualTo(hit.kind().equals("group"));
                    assertThat(hit.organisation() != null)
                            .isEqualTo(hit.kind().equals("organisation"));
                });
    }

    @Test
    void marksWordsInEscapedText() {
        var form = form("<script>alert(1)</script> & gallimaufries <mark>", "everyone");
        form.put("body", "A <img src=x onerror=alert(1)> gallimaufry \"of\" things & more.");
        ask(members.member("Search Scripter"), form);
        eventually(() -> assertThat(search("gallimaufry", "").items()).hasSize(1));

        var hit = search("gallimaufry", "").items().getFirst();
        assertThat(hit.titleHtml())
                .contains("<mark>gallimaufries</mark>")
                .contains("&lt;script&gt;", "&amp;");
        assertThat(hit.excerptHtml()).contains("<mark>gallimaufry</mark>");
        for (var html : List.of(hit.titleHtml(), hit.excerptHtml())) {
            assertThat(html.replaceAll("</?mark>", "")).doesNotContain("<", ">");
        }
        var unmarked = search("everything gallimaufry digitisation", "&kinds=question");
        assertThat(unmarked.items())
                .allSatisfy(one ->
                        assertThat((one.titleHtml() + one.excerptHtml()).replaceAll("</?mark>", ""))
                                .doesNotContain("<", ">"));
    }

    @Test
    void findsPeopleByATopicInAnotherLanguage() {
        members.member("Search Numismatist")
                .put()
                .uri("/api/v1/me")
                .bodyValue(profile("digitisation-equipment"))
                .exchange()
                .expectStatus()
                .isOk();
        for (var words :
                List.of("Digitiseringsutrustning", "equipos de digitalización", "معدات الرقمنة")) {
            eventually(() ->
                    assertThat(search(words, "&kinds=person").items())
                            .as(words)
                            .extracting(hit -> Objects.requireNonNull(hit.person()).username())
                            .contains("Search Numismatist"));
        }
    }

    @Test
    void findsGroupsByTheirNameInAnotherLanguage() {
        for (var words : List.of("Asia meridional", "Südasien", "South Asia")) {
            eventually(() ->
                    assertThat(search(words, "&kinds=group").items())
                            .as(words)
                            .extracting(hit -> Objects.requireNonNull(hit.group()).slug())
                            .contains("south-asia"));
        }
        eventually(() ->
                assertThat(search("Deutschland", "&kinds=group").items())
                        .extracting(hit -> Objects.requireNonNull(hit.group()).slug())
                        .contains("germany"));
    }

    @Test
    void narrowsBySeveralOperatorsAtOnce() {
        var asker = members.member("Operator Asker");
        var form = form("Quillwright wanted in two languages", "indonesia");
        form.put("topics", List.of("sheet-music"));
        var english = ask(asker, form).id();
        form.put("language", "es");
        form.put("groups", List.of("everyone"));
        form.put("title", "Quillwright para la biblioteca");
        var spanish = ask(asker, form).id();
        var other = ask(members.member("Operator Other"), "Quillwright on another topic").id();
        Threading.answer(asker, other, Threading.BODY);
        eventually(() -> {
            assertThat(ids("quillwright")).containsExactlyInAnyOrder(english, spanish, other);
            assertThat(ids("quillwright is:answered")).containsExactly(other);
        });

        assertThat(ids("quillwright topic:sheet-music"))
                .containsExactlyInAnyOrder(english, spanish);
        assertThat(ids("quillwright topic:Partituras lang:español")).containsExactly(spanish);
        assertThat(ids("quillwright group:Indonesien")).containsExactly(english);
        assertThat(ids("author:Operator_Asker quillwright lang:en")).containsExactly(english);
        assertThat(ids("author:\"Operator Asker\" topic:sheet-music is:unanswered"))
                .containsExactlyInAnyOrder(english, spanish);
        assertThat(ids("quillwright is:solved")).isEmpty();
        assertThat(ids("quillwright is:open")).hasSize(3);
    }

    private List<String> ids(String words) {
        return search(words, "&kinds=question").items().stream().map(Hit::id).toList();
    }

    @Test
    void searchesUnknownOperatorsAsWords() {
        var id = ask(members.member("Search Colon"), "Zorblatt frumious is a strange name").id();
        eventually(() -> assertThat(ids("zorblatt:frumious")).contains(id));

        assertThat(ids("topic:zorblatt frumious")).contains(id);
    }

    @Test
    void wantsQuotedWordsSideBySide() {
        var asker = members.member("Search Quoter");
        var together = ask(asker, "The crumpled snorkack of our museum").id();
        var apart = ask(asker, "Snorkack: why is it so crumpled?").id();
        eventually(() ->
                assertThat(ids("crumpled snorkack")).containsExactlyInAnyOrder(together, apart));

        assertThat(ids("\"crumpled snorkack\"")).containsExactly(together);
        assertThat(ids("“crumpled snorkack”")).containsExactly(together);
    }

    @Test
    void findsPeopleAndGroupsByOperatorsThatTheyKnow() {
        members.member("Operator Musician")
                .put()
                .uri("/api/v1/me")
                .bodyValue(profile("sheet-music"))
                .exchange();
        eventually(() ->
                assertThat(search("topic:sheet-music lang:nl", "&kinds=person").items())
                        .extracting(hit -> Objects.requireNonNull(hit.person()).username())
                        .contains("Operator Musician"));

        assertThat(search("topic:sheet-music", "&kinds=group,organisation").items()).isEmpty();
        assertThat(search("is:unanswered", "&kinds=person,group").items()).isEmpty();
    }

    @Test
    void findsOrganisations() {
        eventually(() ->
                assertThat(search("Wikimedia Sweden", "&kinds=organisation").items()).isNotEmpty());
        var found = search("Wikimedia Sweden", "&kinds=organisation").items().getFirst();

        assertThat(found.kind()).isEqualTo("organisation");
        assertThat(Objects.requireNonNull(found.organisation()).name())
                .isEqualTo("Wikimedia Sweden");
    }

    @Test
    void countsWhatQuestionsAreLike() {
        var facets = Objects.requireNonNull(search("digitisation", "").facets());

        assertThat(facets).containsKeys("kind", "state", "language", "topic");
        assertThat(Objects.requireNonNull(facets.get("topic")))
                .anyMatch(topic -> topic.label().equals("Digitisation") && topic.count() > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scan to | topic:",
                "scan topic:copyr | topic:copyright",
                "topic:\"derecho de au | topic:copyright",
                "lang:span | lang:es",
                "is:una | is:unanswered",
                "group:Brasil | group:brazil",
                "au | author:"
            })
    void completesOperatorsAndTheirValues(String typed, String text) {
        members.visitor()
                .get()
                .uri("/api/v1/search/completions?q={q}", typed)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[*].text")
                .value(org.hamcrest.Matchers.hasItem(text));
    }

    @Test
    void completesNothingElse() {
        members.visitor()
                .get()
                .uri("/api/v1/search/completions?q={q}", "foo:bar")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(0);
    }

    @Test
    void suggestsWordsAsTheyAreWritten() {
        var form = form("¿Cómo fotografiar pergaminöso antiguo?", "everyone");
        form.put("language", "es");
        ask(members.member("Search Speller"), form);
        eventually(() -> assertThat(ids("pergaminöso")).isNotEmpty());

        assertThat(meant("pergamimoso")).isEqualTo("pergaminöso");
        assertThat(meant("is:unanswered \"Pergamimoso antiguo\" foo"))
                .isEqualTo("is:unanswered \"pergaminöso antiguo\" foo");
        assertThat(meant("pergaminoso")).isNull();
        assertThat(meant("xqzjvwkp")).isNull();
        assertThat(meant("topic:pergamimoso")).isNull();
    }

    private @Nullable String meant(String q) {
        return Objects.requireNonNull(
                        members.visitor()
                                .get()
                                .uri("/api/v1/search/meant?q={q}", q)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(Meant.class)
                                .returnResult()
                                .getResponseBody())
                .q();
    }

    @Test
    void refusesUnknownKindsAndTooManyWords() {
        for (var query : List.of("?q=x&kinds=poem", "?q=" + "x".repeat(201), "?q=x&limit=0")) {
            assertThat(refused(members.visitor().get().uri("/api/v1/search" + query), 400).fields())
                    .as(query)
                    .hasSize(1);
        }
    }

    private static ProfileForm profile(String topic) {
        return TestProfiles.saying(
                0,
                List.of("volunteer_editor"),
                List.of(),
                "BE",
                List.of(new SpokenLanguage("nl", "N")),
                List.of(topic),
                List.of(),
                Availability.OPEN,
                null,
                true);
    }
}
