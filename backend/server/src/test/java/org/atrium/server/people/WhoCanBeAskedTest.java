package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

/** How far people may be asked, by what they say of it. */
@ServerTest
class WhoCanBeAskedTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired private TestMembers members;
    @Autowired private Matching matching;

    @Test
    void whoeverIsAwayIsOpenAgainAfterTheLastDay() {
        save("Wayfarer Back", "KE", Availability.AWAY, until(TODAY.minusDays(1)));
        save("Wayfarer Gone", "KE", Availability.AWAY, until(TODAY.plusDays(1)));
        save("Wayfarer Endless", "KE", Availability.AWAY, AskingLimits.NONE);

        await().untilAsserted(() -> assertThat(names("Wayfarer", "")).hasSize(3));
        assertThat(names("Wayfarer", "&availability=open")).containsExactly("Wayfarer Back");
        assertThat(names("Wayfarer", "&availability=away"))
                .containsExactlyInAnyOrder("Wayfarer Gone", "Wayfarer Endless");
        assertThat(proposed(List.of("kenya"), "Wayfarer")).containsExactly("Wayfarer Back");
        var facets = Objects.requireNonNull(page("Wayfarer", "&facets=availability").facets());
        assertThat(facets.get("availability"))
                .extracting(facet -> facet.value() + " " + facet.count())
                .containsExactlyInAnyOrder("open 1", "away 2");
    }

    @Test
    void whoeverWantsSoIsAskedOnlyAboutTheirGroupsAndRegions() {
        save("Homebody One", "KE", Availability.OPEN, new AskingLimits(null, true, null));
        save("Homebody Two", "KE", Availability.OPEN, AskingLimits.NONE);
        await().untilAsserted(() -> assertThat(names("Homebody", "")).hasSize(2));

        assertThat(proposed(List.of("ghana"), "Homebody"))
                .as("another country of the region")
                .containsExactlyInAnyOrder("Homebody One", "Homebody Two");
        assertThat(proposed(List.of("peru"), "Homebody")).containsExactly("Homebody Two");
        assertThat(proposed(List.of("everyone"), "Homebody")).containsExactly("Homebody Two");

        members.member("Homebody One")
                .put()
                .uri("/api/v1/groups/peru/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        await().untilAsserted(() ->
                assertThat(proposed(List.of("peru"), "Homebody")).contains("Homebody One"));
    }

    @Test
    void saysWhatMakesThemFit() {
        save("Fitting One", "KE", Availability.OPEN, AskingLimits.NONE);
        await().untilAsserted(() -> assertThat(names("Fitting", "")).hasSize(1));

        var found =
                page(
                                "Fitting",
                                "&helps=train&language=sw&zone=Europe/Berlin&region=sub-saharan-africa")
                        .items();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().why())
                .extracting(PersonSummary.Reason::kind)
                .containsExactly("helps", "language", "region", "hours");
        assertThat(names("Fitting", "&level=N&language=sw")).hasSize(1);
        assertThat(names("Fitting", "&level=3&language=en")).isEmpty();
        assertThat(names("Fitting", "&zone=America/Lima")).isEmpty();
    }

    @Test
    void findsByTheTopicThatATopicIsWithin() {
        save("Narrowing One", "KE", Availability.OPEN, AskingLimits.NONE);
        await().untilAsserted(() -> assertThat(names("Narrowing", "")).hasSize(1));

        var found = page("Narrowing", "&topic=digitisation").items();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().why())
                .extracting(PersonSummary.Reason::kind)
                .containsExactly("narrower");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (var wrong : List.of("level=9", "level=0", "zone=Atlantis", "facets=secrets")) {
            members.visitor()
                    .get()
                    .uri("/api/v1/people?" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private List<String> proposed(List<String> groups, String beginning) {
        return Objects.requireNonNull(
                        matching.forQuestion(List.of("maps"), "sw", groups, Set.of(), 50).block())
                .stream()
                .map(PersonSummary::username)
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private List<String> names(String name, String query) {
        return page(name, query).items().stream().map(PersonSummary::username).toList();
    }

    private Page<PersonSummary> page(String name, String query) {
        return Objects.requireNonNull(
                members.visitor()
                        .get()
                        .uri("/api/v1/people?q=" + name + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<PersonSummary>>() {})
                        .returnResult()
                        .getResponseBody());
    }

    private static AskingLimits until(LocalDate last) {
        return new AskingLimits(last, false, null);
    }

    private void save(
            String username,
            @Nullable String country,
            Availability availability,
            AskingLimits limits) {
        var form =
                new ProfileForm(
                        0,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        country,
                        "Africa/Nairobi",
                        List.of(new SpokenLanguage("sw", "N"), new SpokenLanguage("en", "2")),
                        List.of("maps", "file-formats"),
                        List.of(HelpWay.TRAIN),
                        List.of(),
                        List.of(),
                        availability,
                        limits,
                        null,
                        true,
                        Map.of());
        members.member(username)
                .put()
                .uri("/api/v1/me")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }
}
