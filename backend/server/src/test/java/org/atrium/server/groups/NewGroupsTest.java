package org.atrium.server.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.Invitation;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How groups begin, and how people are brought into them. */
@ServerTest
class NewGroupsTest {

    private static final String PROPOSALS = "/api/v1/group-proposals";
    private static final String AT = "/api/v1/groups/";
    private static final String WIDER = "south-asia";
    private static final ParameterizedTypeReference<Page<GroupProposal>> PROPOSED =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<GroupAct>> ACTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<GroupSummary>> ROWS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Invitation>> INVITATIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Notification>> NOTICES =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }

    private static <T> T body(WebTestClient.ResponseSpec answer, Class<T> type, int status) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static <T> List<T> list(
            WebTestClient caller, String path, ParameterizedTypeReference<Page<T>> type) {
        return Objects.requireNonNull(
                        caller.get()
                                .uri(path)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(type)
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private static List<String> notices(WebTestClient member) {
        return list(member, "/api/v1/notifications?limit=100", NOTICES).stream()
                .map(notice -> notice.kind() + " " + notice.group() + " " + notice.note())
                .toList();
    }

    private static Map<String, Object> form(String name) {
        var form = new HashMap<String, Object>();
        form.put("kind", "theme");
        form.put("name", name);
        form.put("language", "en");
        form.put("summary", "For those who scan maps and atlases.");
        form.put("about", "We compare scanners.\n\nAnd cloths.");
        form.put("languages", List.of("en", "hi"));
        form.put("partOf", List.of(WIDER));
        form.put("visibility", "public");
        form.put("why", "Twelve of us meet every month already.");
        return form;
    }

    private static WebTestClient.ResponseSpec propose(
            WebTestClient member, Map<String, Object> form) {
        return member.post().uri(PROPOSALS).bodyValue(form).exchange();
    }

    private static WebTestClient.ResponseSpec decide(
            WebTestClient organiser, String slug, boolean approved, @Nullable String reason) {
        var form = new HashMap<String, Object>();
        form.put("approved", approved);
        form.put("reason", reason);
        return organiser.put().uri(PROPOSALS + "/{slug}/decision", slug).bodyValue(form).exchange();
    }

    private WebTestClient organiser(String username) {
        var organiser = members.organiser(username, WIDER);
        organiser.put().uri(AT + "nepal/membership").exchange().expectStatus().isOk();
        eventually(() ->
                assertThat(
                                body(organiser.get().uri(AT + WIDER).exchange(), Group.class, 200)
                                        .organisers())
                        .extracting(one -> one.username())
                        .contains(username));
        return organiser;
    }

    private String begun(String name, String by, WebTestClient organiser) {
        var slug = body(propose(members.member(by), form(name)), GroupProposal.class, 201).slug();
        decide(organiser, slug, true, null).expectStatus().isOk();
        return slug;
    }

    @Test
    void aGroupBeginsWhenAnOrganiserOfTheWiderAreaApprovesIt() {
        var organiser = organiser("New Organiser");
        var member = members.member("New Proposer");
        var slug =
                body(propose(member, form("Karten & Atlas सर्वेक्षण")), GroupProposal.class, 201)
                        .slug();
        assertThat(slug).matches("karten-atlas-[a-z0-9-]+");
        eventually(
                () -> assertThat(notices(organiser)).contains("group_proposed " + slug + " null"));

        member.get().uri(AT + slug).exchange().expectStatus().isNotFound();
        members.member("New Stranger")
                .get()
                .uri(PROPOSALS + "/" + slug)
                .exchange()
                .expectStatus()
                .isNotFound();
        decide(members.member("New Stranger"), slug, true, null).expectStatus().isNotFound();
        decide(member, slug, true, null).expectStatus().isForbidden();
        assertThat(list(organiser, PROPOSALS, PROPOSED))
                .filteredOn(one -> one.slug().equals(slug))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.may()).containsExactly("decide");
                    assertThat(one.by().username()).isEqualTo("New Proposer");
                    assertThat(one.partOf()).extracting(GroupRef::slug).containsExactly(WIDER);
                });

        decide(organiser, slug, true, null).expectStatus().isOk();
        var group = body(member.get().uri(AT + slug).exchange(), Group.class, 200);
        assertThat(group.membership()).isEqualTo("organiser");
        assertThat(group.kind()).isEqualTo("theme");
        assertThat(group.visibility()).isEqualTo("public");
        assertThat(group.may()).contains("organise");
        assertThat(group.includesNarrower()).isFalse();
        decide(organiser, slug, true, null).expectStatus().isNotFound();
        assertThat(list(member, PROPOSALS, PROPOSED)).isEmpty();
        eventually(() -> {
            assertThat(notices(member)).contains("group_approved " + slug + " null");
            assertThat(list(organiser, AT + WIDER + "/log", ACTS))
                    .anySatisfy(act -> {
                        assertThat(act.act()).isEqualTo("approved");
                        assertThat(act.note()).startsWith("Karten");
                        assertThat(Objects.requireNonNull(act.member()).username())
                                .isEqualTo("New Proposer");
                    });
            assertThat(list(members.visitor(), "/api/v1/groups?kind=theme", ROWS))
                    .extracting(GroupSummary::slug)
                    .contains(slug);
            members.visitor()
                    .get()
                    .uri("/api/v1/search?kinds=group&q=atlas")
                    .exchange()
                    .expectBody(String.class)
                    .value(found -> assertThat(found).contains(slug));
        });
        propose(member, form("karten - Atlas सर्वेक्षण"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("name");
    }

    @Test
    void readersOfOtherLanguagesSeeTheTextsThatThereAre() {
        var organiser = organiser("New Organiser Six");
        var form = form("Fotografías antiguas");
        form.put("language", "es");
        form.put("summary", "Para quienes digitalizan fotografías.");
        var slug =
                body(propose(members.member("New Spanish"), form), GroupProposal.class, 201).slug();
        decide(organiser, slug, true, null).expectStatus().isOk();
        var group =
                body(
                        members.visitor()
                                .get()
                                .uri(AT + slug)
                                .header("Accept-Language", "sv")
                                .exchange(),
                        Group.class,
                        200);
        assertThat(slug).isEqualTo("fotografias-antiguas");
        assertThat(group.name()).isEqualTo("Fotografías antiguas");
        assertThat(group.summary()).isEqualTo("Para quienes digitalizan fotografías.");
        assertThat(Objects.requireNonNull(group.about()).language()).isEqualTo("es");
    }

    @Test
    void whoProposedItHearsWhyNotAndCanProposeAgain() {
        var organiser = organiser("New Organiser Two");
        var member = members.member("New Declined");
        var slug = body(propose(member, form("Not wanted yet")), GroupProposal.class, 201).slug();
        decide(organiser, slug, false, "no").expectStatus().isBadRequest();
        decide(organiser, slug, false, "There is one for maps already.").expectStatus().isOk();
        decide(organiser, slug, true, null).expectStatus().isEqualTo(409);
        assertThat(list(member, PROPOSALS, PROPOSED))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo("declined");
                    assertThat(one.reason()).isEqualTo("There is one for maps already.");
                    assertThat(Objects.requireNonNull(one.decidedBy()).username())
                            .isEqualTo("New Organiser Two");
                    assertThat(one.may()).isEmpty();
                });
        eventually(() ->
                assertThat(notices(member))
                        .contains("group_refused " + slug + " There is one for maps already."));
        member.get().uri(AT + slug).exchange().expectStatus().isNotFound();

        var again = body(propose(member, form("Not wanted yet")), GroupProposal.class, 201).slug();
        assertThat(again).isEqualTo(slug + "-2");
        organiser.delete().uri(PROPOSALS + "/" + again).exchange().expectStatus().isForbidden();
        member.delete().uri(PROPOSALS + "/" + again).exchange().expectStatus().isOk();
        member.delete().uri(PROPOSALS + "/" + again).exchange().expectStatus().isEqualTo(409);
        decide(organiser, again, true, null).expectStatus().isEqualTo(409);
        member.get().uri(AT + again).exchange().expectStatus().isNotFound();
        assertThat(list(organiser, PROPOSALS, PROPOSED))
                .extracting(GroupProposal::slug)
                .doesNotContain(slug, again);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, region",
        "name, ab",
        "language, nowhere!",
        "summary, short",
        "visibility, hidden",
        "why, because"
    })
    void everyFieldIsCheckedAndNothingIsProposed(String field, String value) {
        var member = members.member("New Careless");
        var form = form("Careless " + field);
        form.put(field, value);
        propose(member, form)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo(field);
        assertThat(list(member, PROPOSALS, PROPOSED)).isEmpty();
    }

    @Test
    void aCountryIsCalledAsEverywhereAndBelongsToItsRegion() {
        var member = members.member("New Countryman");
        var form = form("ignored");
        form.put("kind", "country");
        form.put("country", "FR");
        form.put("partOf", List.of());
        propose(member, form).expectStatus().isBadRequest();
        form.put("country", "TO");
        form.put("partOf", List.of(WIDER));
        propose(member, form).expectStatus().isBadRequest();
        form.put("partOf", List.of());
        form.put("visibility", "private");
        propose(member, form).expectStatus().isBadRequest();
        form.put("visibility", "public");
        var proposed = body(propose(member, form), GroupProposal.class, 201);
        assertThat(proposed.slug()).isEqualTo("tonga");
        assertThat(proposed.name()).isEqualTo("Tonga");
        assertThat(proposed.partOf()).hasSize(1);
    }

    @Test
    void theSlugOfAPrivateGroupTellsNothingOfOthers() {
        var form = form("Nobody knows");
        form.put("visibility", "private");
        for (var member : List.of("New Prober", "New Probed")) {
            assertThat(body(propose(members.member(member), form), GroupProposal.class, 201).slug())
                    .matches("_nobody-knows-[0-9a-z]{7}");
        }
    }

    @Test
    void theSameKeyProposesOnceAndThreeAreOpenAtMost() {
        var member = members.member("New Eager");
        for (var number = 1; number <= 3; number++) {
            for (var twice = 0; twice < 2; twice++) {
                member.post()
                        .uri(PROPOSALS)
                        .header("Idempotency-Key", "eager-" + number)
                        .bodyValue(form("Eager number " + number))
                        .exchange()
                        .expectStatus()
                        .isCreated();
            }
        }
        assertThat(list(member, PROPOSALS, PROPOSED)).hasSize(3);
        propose(member, form("Eager number 4")).expectStatus().isEqualTo(409);
        propose(members.visitor(), form("Nobody proposes")).expectStatus().isUnauthorized();
    }

    @Test
    void twoWhoDecideAtOnceAgreeOnWhatBecameOfIt() throws Exception {
        var one = organiser("New Decider One");
        var other = organiser("New Decider Two");
        for (var round = 0; round < 6; round++) {
            var by = "New Contested " + round;
            var slug =
                    body(
                                    propose(members.member(by), form("Contested " + round)),
                                    GroupProposal.class,
                                    201)
                            .slug();
            try (var both = Executors.newFixedThreadPool(2)) {
                var said =
                        both.invokeAll(
                                List.<Callable<Integer>>of(
                                        () -> status(decide(one, slug, true, null)),
                                        () ->
                                                status(
                                                        decide(
                                                                other,
                                                                slug,
                                                                false,
                                                                "I would rather not."))));
                var approved = said.getFirst().get() == 200;
                assertThat(said.getLast().get() == 200).isNotEqualTo(approved);
                var proposer = members.member(by);
                proposer.get()
                        .uri(AT + slug)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(approved ? 200 : 404);
                assertThat(members.account(by).groupRoles().containsKey(slug)).isEqualTo(approved);
            }
        }
    }

    private static int status(WebTestClient.ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    @Test
    void whoIsInvitedComesInWhereOthersAreLetIn() {
        var slug = begun("Invited circle", "New Host", organiser("New Organiser Three"));
        var host = members.member("New Host");
        var guest = members.member("New Guest");
        assertThat(
                        body(
                                        host.put()
                                                .uri(AT + slug + "/invitations/new_Guest")
                                                .exchange(),
                                        Invitation.class,
                                        200)
                                .known())
                .as("the same name, spelled otherwise")
                .isTrue();
        host.put().uri(AT + slug + "/invitations/New Guest").exchange().expectStatus().isOk();
        assertThat(list(host, AT + slug + "/invitations", INVITATIONS)).hasSize(1);
        guest.put()
                .uri(AT + slug + "/invitations/New Proposer")
                .exchange()
                .expectStatus()
                .isForbidden();
        eventually(() -> assertThat(notices(guest)).contains("group_invited " + slug + " null"));
        var page = body(guest.get().uri(AT + slug).exchange(), Group.class, 200);
        assertThat(page.membership()).isEqualTo("invited");
        assertThat(Objects.requireNonNull(page.invitedBy()).username()).isEqualTo("New Host");

        guest.delete().uri(AT + slug + "/invitation").exchange().expectStatus().isOk();
        guest.delete().uri(AT + slug + "/invitation").exchange().expectStatus().isOk();
        assertThat(body(guest.get().uri(AT + slug).exchange(), Group.class, 200).membership())
                .isNull();
        assertThat(list(host, AT + slug + "/invitations", INVITATIONS)).isEmpty();

        host.put().uri(AT + slug + "/invitations/New Guest").exchange().expectStatus().isOk();
        guest.put().uri(AT + slug + "/membership").exchange().expectStatus().isOk();
        assertThat(body(guest.get().uri(AT + slug).exchange(), Group.class, 200).membership())
                .isEqualTo("member");
        assertThat(list(host, AT + slug + "/invitations", INVITATIONS)).isEmpty();
        host.put()
                .uri(AT + slug + "/invitations/New Guest")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        eventually(() ->
                assertThat(list(host, AT + slug + "/log", ACTS))
                        .extracting(act -> act.act() + " " + act.note())
                        .contains("invited New Guest"));
    }

    @Test
    void anInvitationWaitsForSomebodyWhoHasNotBeenHere() {
        var slug = begun("Waiting circle", "New Patient", organiser("New Organiser Four"));
        var host = members.member("New Patient");
        for (var name : List.of("New Newcomer", "New Nobody")) {
            assertThat(
                            body(
                                            host.put()
                                                    .uri(AT + slug + "/invitations/" + name)
                                                    .exchange(),
                                            Invitation.class,
                                            200)
                                    .known())
                    .isFalse();
        }
        host.delete().uri(AT + slug + "/invitations/New Nobody").exchange().expectStatus().isOk();
        var newcomer = members.member("New Newcomer");
        assertThat(body(newcomer.get().uri(AT + slug).exchange(), Group.class, 200).membership())
                .isEqualTo("invited");
        eventually(() -> {
            assertThat(notices(newcomer)).containsOnlyOnce("group_invited " + slug + " null");
            assertThat(list(host, AT + slug + "/invitations", INVITATIONS))
                    .singleElement()
                    .satisfies(one -> assertThat(one.known()).isTrue());
        });
        assertThat(
                        body(
                                        members.member("New Nobody")
                                                .get()
                                                .uri(AT + slug)
                                                .exchange(),
                                        Group.class,
                                        200)
                                .membership())
                .isNull();
    }

    @Test
    void whoWaitsToBeLetInIsLetInInsteadOfInvited() {
        var slug = begun("Careful circle", "New Careful", organiser("New Organiser Five"));
        var host = members.member("New Careful");
        host.put()
                .uri(AT + slug)
                .bodyValue(
                        Map.of(
                                "names", Map.of("en", "Careful circle", "de", "Vorsichtiger Kreis"),
                                "summaries", Map.of("en", "For careful people."),
                                "abouts", Map.of(),
                                "rules", Map.of(),
                                "byApproval", true,
                                "languages", List.of("en"),
                                "links", List.of(),
                                "version", 0))
                .exchange()
                .expectStatus()
                .isOk();
        members.visitor()
                .get()
                .uri(AT + slug)
                .header("Accept-Language", "de")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Vorsichtiger Kreis");
        var waiting = members.member("New Waiting");
        waiting.put().uri(AT + slug + "/membership").exchange().expectStatus().isOk();
        host.put()
                .uri(AT + slug + "/invitations/New Waiting")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        var guest = members.member("New Expected");
        host.put().uri(AT + slug + "/invitations/New Expected").exchange().expectStatus().isOk();
        guest.put().uri(AT + slug + "/membership").exchange().expectStatus().isOk();
        assertThat(body(guest.get().uri(AT + slug).exchange(), Group.class, 200).membership())
                .as("comes in at once")
                .isEqualTo("member");
    }
}
