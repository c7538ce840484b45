package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.ProfileCopy;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class ProfileFilesTest {

    @Autowired private TestMembers members;

    private static ProfileForm form(boolean listed, String about) {
        var empty = ProfileForm.EMPTY;
        return new ProfileForm(
                0,
                "Carta",
                null,
                List.of("librarian"),
                List.of(),
                "IS",
                null,
                List.of(new SpokenLanguage("is", "N")),
                List.of("maps"),
                List.of(),
                List.of(),
                List.of(),
                Availability.OPEN,
                empty.limits(),
                new Text(about, "en"),
                listed,
                Map.of());
    }

    private static void save(WebTestClient member, ProfileForm form) {
        member.put().uri("/api/v1/me").bodyValue(form).exchange().expectStatus().isOk();
    }

    private static VCard card(WebTestClient client, String username) {
        var text =
                client.get()
                        .uri(
                                "/api/v1/people/{name}/card?site={site}",
                                username,
                                "https://atrium.example")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentTypeCompatibleWith("text/vcard")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(Ezvcard.parse(text).first());
    }

    private static WebTestClient.ResponseSpec propose(WebTestClient client, Object source) {
        return client.post().uri("/api/v1/me/profile-proposals").bodyValue(source).exchange();
    }

    @Test
    void cardsSayWhatThePageSays() {
        save(members.member("Card listed"), form(true, "What I say."));
        var card = card(members.visitor(), "Card listed");

        assertThat(card.getFormattedName().getValue()).isEqualTo("Carta");
        assertThat(card.getNotes().getFirst().getValue()).isEqualTo("What I say.");
        assertThat(card.getUid().getValue())
                .isEqualTo("https://atrium.example/people/Card%20listed");
    }

    @Test
    void ofWhoIsNotListedThereIsTheNameOnly() {
        var owner = members.member("Card unlisted");
        save(owner, form(false, "Secret."));

        for (var client : List.of(members.visitor(), members.member("Card reader"), owner)) {
            var card = card(client, "Card unlisted");
            assertThat(card.getFormattedName().getValue()).isEqualTo("Card unlisted");
            assertThat(card.getNotes()).isEmpty();
            assertThat(card.getLanguages()).isEmpty();
            assertThat(card.getAddresses()).isEmpty();
            assertThat(card.getCategories()).isNull();
        }
    }

    @Test
    void noCardOfNobodyAndNoneWithAnotherSortOfLink() {
        var visitor = members.visitor();
        visitor.get()
                .uri("/api/v1/people/Nobody Of This Name/card")
                .exchange()
                .expectStatus()
                .isNotFound();
        members.account("Card plain");
        visitor.get()
                .uri("/api/v1/people/Card plain/card?site=javascript:alert(1)")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void ownersKeepTheirWholeProfile() {
        var owner = members.member("Copy owner");
        save(owner, form(false, "For me."));
        var copy =
                Objects.requireNonNull(
                        owner.get()
                                .uri("/api/v1/me/profile.json")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectHeader()
                                .valueEquals(
                                        "Content-Disposition",
                                        "attachment; filename=\"profile.json\"")
                                .expectBody(ProfileCopy.class)
                                .returnResult()
                                .getResponseBody());
        assertThat(copy.username()).isEqualTo("Copy owner");
        assertThat(copy.profile().about()).isEqualTo(new Text("For me.", "en"));
        assertThat(copy.profile().canHelp()).containsExactly("maps");

        members.visitor()
                .get()
                .uri("/api/v1/me/profile.json")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void proposesAndSavesNothing() {
        var owner = members.member("Jacarandá Silva");
        var source = Map.of("file", FillingInTest.fixture("with-lists.json"));
        var proposal =
                Objects.requireNonNull(
                        propose(owner, source)
                                .expectStatus()
                                .isOk()
                                .expectBody(ProfileProposal.class)
                                .returnResult()
                                .getResponseBody());
        assertThat(proposal.me().username()).isEqualTo("Jacarandá Silva");
        assertThat(proposal.me().profile().country()).isEqualTo("BR");
        assertThat(proposal.me().person().canHelp()).extracting("id").contains("photographs");
        assertThat(proposal.leftOut()).anyMatch(text -> text.contains("Klingonese"));
        assertThat(me(owner).path("profile").path("version").asInt()).isZero();

        save(owner, proposal.me().profile());
        assertThat(me(owner).path("profile").path("country").asString()).isEqualTo("BR");
    }

    @Test
    void fillsInWhatIsNotSavedYet() {
        var owner = members.member("Typed before");
        var typed = form(true, "Typed, and not saved.");
        var source = new HashMap<String, Object>();
        source.put("file", FillingInTest.fixture("with-lists.json"));
        source.put("onto", typed);
        var proposal =
                Objects.requireNonNull(
                        propose(owner, source)
                                .expectStatus()
                                .isOk()
                                .expectBody(ProfileProposal.class)
                                .returnResult()
                                .getResponseBody());
        assertThat(proposal.me().username()).isEqualTo("Typed before");
        assertThat(proposal.me().profile().about()).isEqualTo(typed.about());
        assertThat(proposal.me().profile().canHelp())
                .containsExactly("maps", "wikimedia-commons", "photographs");
        assertThat(proposal.leftOut()).anyMatch(text -> text.contains("Jacarandá Silva"));
    }

    @Test
    void refusesBadFilesAtTheirField() {
        var owner = members.member("Bad files");
        for (var file : List.of("no JSON", "{\"a\": 1}", "x".repeat(200_001))) {
            propose(owner, Map.of("file", file))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.fields[0].field")
                    .isEqualTo("file");
        }
    }

    @Test
    void asksNobodyUnlessItIsSetUp() {
        var owner = members.member("Not set up");
        owner.get()
                .uri("/api/v1/me/profile-sources")
                .exchange()
                .expectBody()
                .jsonPath("$.capacityExchange")
                .isEqualTo(false);
        propose(owner, Map.of()).expectStatus().isBadRequest();
        propose(members.visitor(), Map.of("file", "{}")).expectStatus().isUnauthorized();
    }

    private static JsonNode me(WebTestClient member) {
        return Objects.requireNonNull(
                member.get()
                        .uri("/api/v1/me")
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }
}
