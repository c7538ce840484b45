package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Text;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class DirectoryTest {

    private static final ParameterizedTypeReference<Page<PersonSummary>> PAGE =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;
    @Autowired private Matching matching;

    @BeforeEach
    void fill() {
        save("Dir Marginalia", staff("FR", "fr", "N", List.of("oral-history", "copyright")));
        save("Dir Tinta", volunteer("AR", "es", "N", List.of("oral-history"), true));
        save("Dir Kauri", volunteer("NZ", "en", "N", List.of("wikidata"), true));
        await().untilAsserted(() ->
                assertThat(find("/api/v1/people?q=Dir&limit=100"))
                        .extracting(PersonSummary::username)
                        .contains("Dir Marginalia", "Dir Tinta", "Dir Kauri"));
    }

    @Test
    void findsPeopleByTheirTopicsInAnyLanguageAndSaysWhy() {
        var found = find("/api/v1/people?q=historia oral");

        assertThat(found)
                .filteredOn(person -> person.username().startsWith("Dir "))
                .extracting(PersonSummary::username)
                .contains("Dir Marginalia", "Dir Tinta")
                .doesNotContain("Dir Kauri");
        assertThat(found.getFirst().why())
                .extracting(PersonSummary.Reason::label)
                .contains("Oral history");
    }

    @Test
    void filtersByTopicCountryRegionLanguageAndKind() {
        assertThat(names("topic=oral-history&country=FR")).containsExactly("Dir Marginalia");
        assertThat(names("topic=oral-history&topic=wikidata&region=latin-america-caribbean"))
                .containsExactly("Dir Tinta");
        assertThat(names("language=en")).contains("Dir Kauri").doesNotContain("Dir Tinta");
        assertThat(names("kind=staff&topic=oral-history")).containsExactly("Dir Marginalia");
        assertThat(names("availability=away")).isEmpty();
    }

    @Test
    void countsFacetsWithLabelsInTheCallersLanguage() {
        members.visitor()
                .get()
                .uri("/api/v1/people?topic=oral-history&country=FR&facets=country,topic,language")
                .header("Accept-Language", "es")
                .exchange()
                .expectBody()
                .jsonPath("$.facets.country[?(@.value=='AR')].label")
                .isEqualTo("Argentina")
                .jsonPath("$.facets.country[?(@.value=='FR')].label")
                .isEqualTo("Francia")
                .jsonPath("$.facets.topic[?(@.value=='copyright')].label")
                .value(Matchers.iterableWithSize(1))
                .jsonPath("$.facets.language[?(@.value=='fr')].label")
                .isEqualTo("francés");
    }

    @Test
    void matchesAQuestionWithWhoeverKnowsMostAndCanRead() {
        var found =
                Objects.requireNonNull(
                        matching.forQuestion(
                                        List.of("oral-history"),
                                        "es",
                                        List.of("chile"),
                                        Set.of(),
                                        10)
                                .block());

        assertThat(found).extracting(PersonSummary::username).startsWith("Dir Tinta");
        assertThat(found.getFirst().why())
                .extracting(PersonSummary.Reason::kind)
                .contains("topic", "language");
        var excluded = members.account("Dir Tinta").id();
        assertThat(
                        matching.forQuestion(
                                        List.of("oral-history"),
                                        "es",
                                        List.of(),
                                        Set.of(excluded),
                                        10)
                                .block())
                .extracting(PersonSummary::username)
                .doesNotContain("Dir Tinta");
    }

    @Test
    void whoeverIsNotListedAppearsNowhere() {
        var random = new Random(7);
        var hidden = new ArrayList<String>();
        var topics = List.of("maps", "sheet-music", "ocr");
        for (int i = 0; i < 12; i++) {
            var listed = random.nextBoolean();
            var name = (listed ? "Seen " : "Unseen ") + "Quillfeather " + i;
            if (!listed) {
                hidden.add(name);
            }
            var topic = topics.get(random.nextInt(topics.size()));
            save(name, volunteer("UY", "es", "N", List.of(topic), listed));
            members.member(name)
                    .put()
                    .uri("/api/v1/groups/uruguay/membership")
                    .exchange()
                    .expectStatus()
                    .is2xxSuccessful();
        }
        var uris =
                List.of(
                        "/api/v1/people?q=Quillfeather&limit=100",
                        "/api/v1/people?country=UY&limit=100",
                        "/api/v1/people?topic=maps&topic=ocr&topic=sheet-music&limit=100",
                        "/api/v1/people?group=uruguay&sort=newest&limit=100",
                        "/api/v1/groups/uruguay/members?limit=100");
        await().untilAsserted(() -> assertThat(find(uris.getFirst())).hasSize(12 - hidden.size()));
        await().untilAsserted(() -> assertThat(find(uris.getLast())).hasSize(12 - hidden.size()));

        for (var uri : uris) {
            assertThat(find(uri))
                    .as(uri)
                    .isNotEmpty()
                    .extracting(PersonSummary::username)
                    .doesNotContainAnyElementsOf(hidden);
        }
        assertThat(matching.forQuestion(topics, "es", List.of("uruguay"), Set.of(), 10).block())
                .extracting(PersonSummary::username)
                .doesNotContainAnyElementsOf(hidden);
        members.visitor()
                .get()
                .uri("/api/v1/people?country=UY&facets=country")
                .exchange()
                .expectBody()
                .jsonPath("$.facets.country[?(@.value=='UY')].count")
                .isEqualTo(12 - hidden.size());
        members.visitor()
                .get()
                .uri("/api/v1/search?q=Unseen Quillfeather&kinds=person")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].person.username")
                .value(Matchers.not(Matchers.hasItem(Matchers.startsWith("Unseen"))));
        members.visitor()
                .get()
                .uri("/api/v1/people/{name}", hidden.getFirst())
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo(hidden.getFirst())
                .jsonPath("$.canHelp.length()")
                .isEqualTo(0);
    }

    private List<String> names(String query) {
        return find("/api/v1/people?limit=100&q=Dir&" + query).stream()
                .map(PersonSummary::username)
                .toList();
    }

    private List<PersonSummary> find(String uri) {
        return Objects.requireNonNull(
                        members.visitor()
                                .get()
                                .uri(uri)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(PAGE)
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private void save(String username, ProfileForm form) {
        WebTestClient caller = members.member(username);
        var me =
                Objects.requireNonNull(
                        caller.get()
                                .uri("/api/v1/me")
                                .exchange()
                                .expectBody(Me.class)
                                .returnResult()
                                .getResponseBody());
        if (me.profile().version() == 0) {
            caller.put()
                    .uri("/api/v1/me")
                    .bodyValue(form)
                    .exchange()
                    .expectStatus()
                    .is2xxSuccessful();
        }
    }

    private static ProfileForm staff(
            String country, String language, String level, List<String> topics) {
        return TestProfiles.saying(
                0,
                List.of("archivist"),
                List.of(
                        new AffiliationForm(
                                "a radio archive", null, "archivist", true, 2020, null)),
                country,
                List.of(new SpokenLanguage(language, level)),
                topics,
                List.of(),
                Availability.SOME,
                new Text("Voices on tape.", "en"),
                true);
    }

    private static ProfileForm volunteer(
            String country, String language, String level, List<String> topics, boolean listed) {
        return TestProfiles.saying(
                0,
                List.of("volunteer_editor"),
                List.of(),
                country,
                List.of(new SpokenLanguage(language, level)),
                topics,
                List.of(),
                Availability.OPEN,
                null,
                listed);
    }
}
