package org.atrium.server.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.atrium.contract.groups.Group;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class MembershipsTest {

    @Autowired private TestMembers members;

    @Test
    void joiningShowsInTheGroupAndJoiningTwiceChangesNothing() {
        var heron = members.member("Heron of Kiel");

        join(heron, "malta").expectStatus().is2xxSuccessful();
        join(heron, "malta").expectBody().jsonPath("$.role").isEqualTo("member");

        expectMembers("malta", 1);
        heron.get()
                .uri("/api/v1/groups/malta")
                .exchange()
                .expectBody()
                .jsonPath("$.membership")
                .isEqualTo("member")
                .jsonPath("$.path[0].slug")
                .isEqualTo("everyone");
        leave(heron, "malta").expectStatus().is2xxSuccessful();
        expectMembers("malta", 0);
    }

    @Test
    void remembersWhetherNarrowerGroupsAreWanted() {
        var heron = members.member("Narrow Heron");
        var visitor = members.visitor();
        expectNarrower(heron, "south-asia", true);
        expectNarrower(heron, "iberocoop", false);

        narrower(heron, "south-asia", false).expectStatus().isOk();
        narrower(heron, "iberocoop", true).expectStatus().isOk();
        expectNarrower(heron, "south-asia", false);
        expectNarrower(heron, "iberocoop", true);
        expectNarrower(visitor, "south-asia", true);

        narrower(heron, "atlantis", true).expectStatus().isNotFound();
        narrower(visitor, "south-asia", false).expectStatus().isUnauthorized();
    }

    @Test
    void aRegionCountsEverybodyInItOnce() {
        var member = members.member("Counted once");
        var before = people("us-canada");
        join(member, "canada").expectStatus().isOk();
        join(member, "united-states").expectStatus().isOk();
        await().untilAsserted(() -> assertThat(people("us-canada")).isEqualTo(before + 1));
        assertThat(people("canada")).isEqualTo(1);
    }

    private long people(String slug) {
        return Objects.requireNonNull(
                        members.visitor()
                                .get()
                                .uri("/api/v1/groups/" + slug)
                                .exchange()
                                .expectBody(Group.class)
                                .returnResult()
                                .getResponseBody())
                .people();
    }

    @Test
    void manyWhoJoinAndLeaveAtOnceEndAsTheyWereTold() throws Exception {
        var seed = System.nanoTime();
        System.out.println("Seed of joining and leaving: " + seed);
        var random = new Random(seed);
        var clients = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < 32; number++) {
            var name = "Crowd " + number;
            var member = members.member(name);
            var joins = random.ints(8, 0, 2).mapToObj(each -> each == 1).toList();
            clients.add(() -> {
                for (var join : joins) {
                    (join ? join(member, "kosovo") : leave(member, "kosovo"))
                            .expectStatus()
                            .is2xxSuccessful();
                }
                return joins.getLast();
            });
        }
        try (var crowd = Executors.newFixedThreadPool(32)) {
            var told = crowd.invokeAll(clients);
            var inside = 0;
            for (var number = 0; number < 32; number++) {
                var in = told.get(number).get();
                inside += in ? 1 : 0;
                assertThat(members.account("Crowd " + number).groupRoles().containsKey("kosovo"))
                        .as("%d, seed %d", number, seed)
                        .isEqualTo(in);
            }
            expectMembers("kosovo", inside);
        }
    }

    private static WebTestClient.ResponseSpec narrower(
            WebTestClient caller, String slug, boolean included) {
        return caller.put()
                .uri("/api/v1/groups/{slug}/narrower", slug)
                .bodyValue(Map.of("included", included))
                .exchange();
    }

    private static void expectNarrower(WebTestClient caller, String slug, boolean included) {
        caller.get()
                .uri("/api/v1/groups/{slug}", slug)
                .exchange()
                .expectBody()
                .jsonPath("$.includesNarrower")
                .isEqualTo(included);
    }

    @Test
    void joiningKeepsAnOrganiser() {
        var organiser = members.organiser("Organiser of Chile", "chile");

        join(organiser, "chile").expectBody().jsonPath("$.role").isEqualTo("organiser");
    }

    @Test
    void theLastOrganiserStaysWhileThereAreMembers() {
        var organiser = members.organiser("Last of Rwanda", "rwanda");
        members.join("Second of Rwanda", "rwanda", "member");
        join(members.member("Third of Rwanda"), "rwanda").expectStatus().is2xxSuccessful();
        // what was put into the account without a fact shows when something happens to it
        expectMembersAtLeast("rwanda", 1);
        save(organiser);
        save(members.member("Second of Rwanda"));
        expectMembers("rwanda", 3);

        leave(organiser, "rwanda")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("group.last-organiser");
    }

    @Test
    void everyoneCanNeitherBeJoinedNorLeft() {
        var member = members.member("Anybody");

        join(member, "everyone").expectStatus().isEqualTo(409);
        leave(member, "everyone").expectStatus().isEqualTo(409);
    }

    @Test
    void blockedAndUnknownCallersCannotJoin() {
        members.blocked("Blocked joiner");

        join(members.member("Blocked joiner"), "malta").expectStatus().isForbidden();
        join(members.visitor(), "malta").expectStatus().isUnauthorized();
        join(members.member("Anybody"), "atlantis").expectStatus().isNotFound();
    }

    @Test
    void listsGroupsByKindWiderAreaAndName() {
        var visitor = members.visitor();
        visitor.get()
                .uri("/api/v1/groups?kind=region")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(8);
        visitor.get()
                .uri("/api/v1/groups?partOf=iberocoop&limit=100")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].slug")
                .value(Matchers.hasItems("argentina", "portugal"));
        visitor.get()
                .uri("/api/v1/groups?q=tunis")
                .header("Accept-Language", "fr")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("Tunisie");
        visitor.get().uri("/api/v1/groups?kind=planet").exchange().expectStatus().isBadRequest();
    }

    @Test
    void groupPageNamesItsOrganisations() {
        members.visitor()
                .get()
                .uri("/api/v1/groups/sweden")
                .exchange()
                .expectBody()
                .jsonPath("$.organisations[0].name")
                .isEqualTo("Wikimedia Sweden")
                .jsonPath("$.organisations[0].website")
                .isEqualTo("https://wikimedia.se/");
        members.visitor()
                .get()
                .uri("/api/v1/groups/wren")
                .exchange()
                .expectBody()
                .jsonPath("$.organisations.length()")
                .isEqualTo(1);
    }

    @Test
    void searchFindsGroupsByTheirNamesInAnyLanguage() {
        await().untilAsserted(() ->
                members.visitor()
                        .get()
                        .uri(uri ->
                                uri.path("/api/v1/search")
                                        .queryParam("q", "Marruecos")
                                        .queryParam("kinds", "group")
                                        .build())
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[*].group.slug")
                        .value(Matchers.hasItem("morocco")));
    }

    private static WebTestClient.ResponseSpec join(WebTestClient caller, String slug) {
        return caller.put().uri("/api/v1/groups/{slug}/membership", slug).exchange();
    }

    private static WebTestClient.ResponseSpec leave(WebTestClient caller, String slug) {
        return caller.delete().uri("/api/v1/groups/{slug}/membership", slug).exchange();
    }

    private static void save(WebTestClient caller) {
        caller.put()
                .uri("/api/v1/me")
                .bodyValue(java.util.Map.of("version", 0, "availability", "open", "listed", false))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private void expectMembers(String slug, int count) {
        await().untilAsserted(() ->
                members.visitor()
                        .get()
                        .uri("/api/v1/groups/{slug}", slug)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.members")
                        .isEqualTo(count));
    }

    private void expectMembersAtLeast(String slug, int count) {
        await().untilAsserted(() ->
                members.visitor()
                        .get()
                        .uri("/api/v1/groups/{slug}", slug)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.members")
                        .value(Matchers.greaterThanOrEqualTo(count)));
    }
}
