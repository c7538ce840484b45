package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.identity.Arrivals;
import org.atrium.server.identity.WikimediaProfile;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class ProfileTest {

    @Autowired private TestMembers members;
    @Autowired private Arrivals arrivals;

    @Test
    void refusesEveryWrongFieldAtOnce() {
        var form = form(0);
        form.put("roles", List.of("wizard"));
        form.put("country", "QQ");
        form.put("canHelp", Collections.nCopies(1, "alchemy"));
        form.put("languages", List.of(Map.of("code", "es", "level", "7")));
        form.put(
                "affiliations",
                List.of(
                        Map.of("organisation", " ", "staff", true, "from", 2020, "to", 2010),
                        Map.of(
                                "organisation",
                                "x".repeat(121),
                                "organisationId",
                                "WM-NOWHERE",
                                "staff",
                                false)));
        form.put("about", Map.of("text", "a".repeat(1_001), "language", "en"));

        save(members.member("Wrong in all"), form)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].key")
                .value(
                        Matchers.hasItems(
                                "role.unknown",
                                "country.unknown",
                                "topic.unknown",
                                "level.unknown",
                                "text.missing",
                                "text.long",
                                "year.order",
                                "organisation.unknown"));
    }

    @Test
    void ownersSeeAllOfThemselvesThoughUnlisted() {
        var owner = members.member("Own unlisted");
        var form = form(0);
        form.put("roles", List.of("librarian"));
        form.put("canHelp", List.of("maps"));
        form.put("listed", false);
        save(owner, form)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.person.canHelp[0].id")
                .isEqualTo("maps")
                .jsonPath("$.person.roles[0].id")
                .isEqualTo("librarian");
        members.visitor()
                .get()
                .uri("/api/v1/people/Own unlisted")
                .exchange()
                .expectBody()
                .jsonPath("$.canHelp")
                .isEmpty();
    }

    @Test
    void showsTheRoleOfThePresentAffiliation() {
        var form = form(0);
        form.put(
                "affiliations",
                List.of(
                        Map.of("organisation", "an old library", "staff", true, "to", 2015),
                        Map.of(
                                "organisation",
                                "Wikimedia Sweden",
                                "organisationId",
                                "WMSE",
                                "staff",
                                false)));
        form.put("country", "SE");
        var caller = members.member("Present and past");

        save(caller, form)
                .expectBody()
                .jsonPath("$.person.kind")
                .isEqualTo("volunteer")
                .jsonPath("$.person.role.organisation")
                .isEqualTo("Wikimedia Sweden")
                .jsonPath("$.person.regions[0].id")
                .isEqualTo("northern-western-europe")
                .jsonPath("$.profile.version")
                .isEqualTo(1);
    }

    @Test
    void refusesAVersionThatWasReplacedMeanwhile() {
        var caller = members.member("Two devices");

        save(caller, form(0)).expectStatus().is2xxSuccessful();
        save(caller, form(0)).expectStatus().isEqualTo(409);
        save(caller, form(1)).expectStatus().is2xxSuccessful();
        save(caller, form(1))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("profile.stale");
    }

    @Test
    void blockedMembersReadAndDoNotWrite() {
        members.blocked("Blocked profile");
        var caller = members.member("Blocked profile");

        caller.get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.mayWrite")
                .isEqualTo(false);
        save(caller, form(0)).expectStatus().isForbidden();
    }

    @Test
    void saysModestlyWhoSomebodyIsAtWikimedia() {
        arrivals.arrive(
                        new WikimediaProfile(
                                "4711",
                                "Standing Heron",
                                false,
                                Set.of("autoconfirmed", "sysop", "translationadmin"),
                                Set.of("block"),
                                Instant.parse("2008-03-01T10:00:00Z"),
                                98_765,
                                "en"))
                .block();
        var heron = members.member("Standing Heron");
        assertThat(page("Standing Heron")).as("not listed").doesNotContain("sysop");
        save(heron, form(0)).expectStatus().is2xxSuccessful();
        assertThat(page("Standing Heron"))
                .contains("2008-03-01T10:00:00Z")
                .contains("\"rights\":[\"sysop\",\"translationadmin\"]")
                .doesNotContain("98765")
                .doesNotContain("autoconfirmed");
    }

    private String page(String username) {
        return Objects.requireNonNull(
                members.visitor()
                        .get()
                        .uri("/api/v1/people/{username}", username)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void unknownPeopleAndOrganisationsAreNotFound() {
        var visitor = members.visitor();
        visitor.get().uri("/api/v1/people/Nobody at all").exchange().expectStatus().isNotFound();
        visitor.get().uri("/api/v1/organisations/WMXX").exchange().expectStatus().isNotFound();
        visitor.get()
                .uri("/api/v1/organisations/{id}", "UG-WK?")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Whose Knowledge?");
        visitor.get()
                .uri("/api/v1/organisations?country=ES&limit=100")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(Matchers.hasItems("WMES", "AMICAL"));
    }

    @Test
    void organisationsKnowTheirPlaceInTheWiderArea() {
        members.visitor()
                .get()
                .uri("/api/v1/organisations/WMSE")
                .exchange()
                .expectBody()
                .jsonPath("$.groups[0].id")
                .isEqualTo("sweden")
                .jsonPath("$.groups[1].id")
                .isEqualTo("northern-western-europe");
    }

    @Test
    void vocabulariesAreNamedInTheLanguage() {
        members.visitor()
                .get()
                .uri("/api/v1/vocabularies")
                .header("Accept-Language", "es")
                .exchange()
                .expectBody()
                .jsonPath("$.roles[?(@.id=='translator')].label")
                .isEqualTo("Traducción")
                .jsonPath("$.institutionKinds[0].label")
                .isEqualTo("Museo");
    }

    private static WebTestClient.ResponseSpec save(WebTestClient caller, Map<String, Object> form) {
        return caller.put().uri("/api/v1/me").bodyValue(form).exchange();
    }

    private static Map<String, Object> form(int version) {
        var form = new HashMap<String, Object>();
        form.put("version", version);
        form.put("availability", "open");
        form.put("listed", true);
        return form;
    }
}
