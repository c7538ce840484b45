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
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.groups.GroupMember;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What organisers do in their groups. */
@ServerTest
class OrganisingTest {

    private static final String AT = "/api/v1/groups/";
    private static final ParameterizedTypeReference<Page<GroupAct>> ACTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<GroupRef>> REFS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<GroupMember>> MEMBERS =
            new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Page<Notification>> NOTICES =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;
    @Autowired private GroupsLoader loader;

    private static <T> T read(WebTestClient caller, String path, Class<T> type) {
        return Objects.requireNonNull(
                caller.get()
                        .uri(AT + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static <T> T read(
            WebTestClient caller, String path, ParameterizedTypeReference<T> type) {
        return Objects.requireNonNull(
                caller.get()
                        .uri(AT + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static WebTestClient.ResponseSpec put(WebTestClient caller, String path, Object body) {
        return caller.put().uri(AT + path).bodyValue(body).exchange();
    }

    private static WebTestClient.ResponseSpec role(
            WebTestClient caller, String slug, String username, String role) {
        return caller.put()
                .uri(AT + "{slug}/people/{username}/role", slug, username)
                .bodyValue(Map.of("role", role))
                .exchange();
    }

    private WebTestClient joined(String username, String slug) {
        var member = members.member(username);
        member.put().uri(AT + slug + "/membership").exchange().expectStatus().isOk();
        return member;
    }

    private static List<String> notices(WebTestClient member) {
        return Objects.requireNonNull(
                        member.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectBody(NOTICES)
                                .returnResult()
                                .getResponseBody())
                .items()
                .stream()
                .map(notice -> notice.kind() + " " + notice.group() + " " + notice.note())
                .toList();
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }

    /** What the index has of the members, who are found by it. */
    private static List<String> people(WebTestClient organiser, String slug) {
        return read(organiser, slug + "/people?limit=100", MEMBERS).items().stream()
                .map(one -> one.person().username() + " " + one.role())
                .toList();
    }

    private WebTestClient organiser(String username, String slug) {
        joined(username, slug);
        var organiser = members.organiser(username, slug);
        // the role was given without a fact; another one makes the index look at the person again
        organiser.put().uri(AT + "peru/membership").exchange().expectStatus().isOk();
        eventually(() ->
                assertThat(read(organiser, slug, Group.class).organisers())
                        .extracting(one -> one.username())
                        .contains(username));
        eventually(() -> assertThat(people(organiser, slug)).contains(username + " organiser"));
        return organiser;
    }

    private static GroupForm form(long version) {
        return new GroupForm(
                null,
                Map.of("en", "  Archives of the\nmountains ", "de", "Archive der Berge"),
                Map.of("en", "We meet every month.\n\nEverybody is welcome."),
                Map.of(),
                false,
                List.of("de", "it"),
                List.of(new Group.Link("Wiki page", "https://meta.wikimedia.org/wiki/GLAM")),
                null,
                version);
    }

    private static Map<String, Object> json(GroupForm form) {
        var json = new HashMap<String, Object>();
        json.put("summaries", form.summaries());
        json.put("abouts", form.abouts());
        json.put("rules", form.rules());
        json.put("byApproval", form.byApproval());
        json.put("languages", form.languages());
        json.put("links", form.links());
        json.put("version", form.version());
        return json;
    }

    @Test
    void organisersWriteWhatTheirGroupIsFor() {
        var organiser = organiser("Page Organiser", "austria");
        var before = read(organiser, "austria/form", GroupForm.class);
        assertThat(before.version()).isZero();
        put(organiser, "austria", json(form(0))).expectStatus().isOk();

        var page = read(members.visitor(), "austria", Group.class);
        assertThat(page.summary()).isEqualTo("Archives of the mountains");
        assertThat(Objects.requireNonNull(page.about()).text())
                .isEqualTo("We meet every month.\n\nEverybody is welcome.");
        assertThat(page.languages()).containsExactly("de", "it");
        assertThat(page.links()).extracting(Group.Link::label).containsExactly("Wiki page");
        assertThat(page.may()).isEmpty();
        assertThat(read(organiser, "austria", Group.class).may()).containsExactly("organise");
        assertThat(
                        Objects.requireNonNull(
                                        members.visitor()
                                                .get()
                                                .uri(AT + "austria")
                                                .header("Accept-Language", "de")
                                                .exchange()
                                                .expectBody(Group.class)
                                                .returnResult()
                                                .getResponseBody())
                                .summary())
                .isEqualTo("Archive der Berge");

        put(organiser, "austria", json(form(0))).expectStatus().isEqualTo(409);
        loader.run().block(Duration.ofSeconds(10));
        assertThat(read(members.visitor(), "austria", Group.class).summary())
                .as("the reference data does not go over it")
                .isEqualTo("Archives of the mountains");
        eventually(() ->
                assertThat(read(organiser, "austria/log", ACTS).items())
                        .extracting(GroupAct::act)
                        .contains("edited"));
    }

    @Test
    void whatIsWrongInTheTextsIsSaidAndChangesNothing() {
        var organiser = organiser("Wrong Organiser", "belgium");
        var good = form(0);
        var wrong =
                List.of(
                        new GroupForm(
                                null,
                                Map.of("en", "x".repeat(201)),
                                good.abouts(),
                                Map.of(),
                                false,
                                List.of(),
                                List.of(),
                                null,
                                0),
                        new GroupForm(
                                null,
                                Map.of("xx-nonsense-1", "x"),
                                Map.of(),
                                Map.of(),
                                false,
                                List.of(),
                                List.of(),
                                null,
                                0),
                        new GroupForm(
                                null,
                                Map.of(),
                                Map.of("en", "x".repeat(2_001)),
                                Map.of(),
                                false,
                                List.of(),
                                List.of(),
                                null,
                                0),
                        new GroupForm(
                                null,
                                Map.of(),
                                Map.of(),
                                Map.of("en", "x".repeat(2_001)),
                                false,
                                List.of("klingonese"),
                                List.of(),
                                null,
                                0),
                        new GroupForm(
                                null,
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                false,
                                List.of(),
                                List.of(new Group.Link("Bad", "javascript:alert(1)")),
                                null,
                                0),
                        new GroupForm(
                                null,
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                false,
                                List.of(),
                                List.of(new Group.Link("", "https://example.org/")),
                                null,
                                0));
        wrong.forEach(one -> put(organiser, "belgium", json(one)).expectStatus().isBadRequest());
        assertThat(read(organiser, "belgium/form", GroupForm.class).version()).isZero();
    }

    @Test
    void whoeverJoinsAgreesToTheRules() {
        var organiser = organiser("Rules Organiser", "latvia");
        var rules = Map.of("en", "Be kind.\n\nName your employer.");
        var form = form(0);
        put(
                        organiser,
                        "latvia",
                        json(
                                new GroupForm(
                                        null,
                                        form.summaries(),
                                        form.abouts(),
                                        rules,
                                        false,
                                        form.languages(),
                                        form.links(),
                                        null,
                                        0)))
                .expectStatus()
                .isOk();
        var joiner = members.member("Rules Joiner");
        var page = read(joiner, "latvia", Group.class);
        assertThat(Objects.requireNonNull(page.rules()).text()).isEqualTo(rules.get("en"));
        assertThat(page.rulesVersion()).isEqualTo(1);

        for (var query : List.of("", "?rules=7")) {
            joiner.put()
                    .uri(AT + "latvia/membership" + query)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(409);
        }
        assertThat(read(joiner, "latvia", Group.class).membership()).isNull();
        joiner.put().uri(AT + "latvia/membership?rules=1").exchange().expectStatus().isOk();
        var held = members.account("Rules Joiner").groupRoles().get("latvia");
        assertThat(Objects.requireNonNull(held).rules()).isEqualTo(1);
        // whoever is in already stays what they are
        joiner.put().uri(AT + "latvia/membership").exchange().expectStatus().isOk();

        put(organiser, "latvia", json(form(1))).expectStatus().isOk();
        assertThat(read(joiner, "latvia", Group.class).rules()).isNull();
        members.member("Rules Later")
                .put()
                .uri(AT + "latvia/membership")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anOrganiserLetsInWhoAsks() {
        var organiser = organiser("Door Organiser", "armenia");
        var form = form(0);
        put(
                        organiser,
                        "armenia",
                        json(
                                new GroupForm(
                                        null,
                                        form.summaries(),
                                        form.abouts(),
                                        Map.of(),
                                        true,
                                        form.languages(),
                                        form.links(),
                                        null,
                                        0)))
                .expectStatus()
                .isOk();
        var welcome = joined("Door Welcome", "armenia");
        var unwanted = joined("Door Unwanted", "armenia");
        var regretful = joined("Door Regretful", "armenia");
        assertThat(read(welcome, "armenia", Group.class).membership()).isEqualTo("waiting");
        eventually(
                () -> assertThat(read(organiser, "armenia", Group.class).waiting()).isEqualTo(3));
        regretful.delete().uri(AT + "armenia/membership").exchange().expectStatus().isOk();
        assertThat(read(regretful, "armenia", Group.class).membership()).isNull();
        welcome.get().uri(AT + "armenia/waiting").exchange().expectStatus().isForbidden();
        eventually(() ->
                assertThat(read(organiser, "armenia/waiting", MEMBERS).items())
                        .extracting(one -> one.person().username() + " " + one.role())
                        .containsExactlyInAnyOrder(
                                "Door Welcome waiting", "Door Unwanted waiting"));

        role(organiser, "armenia", "Door Welcome", "member").expectStatus().isOk();
        assertThat(read(welcome, "armenia", Group.class).membership()).isEqualTo("member");
        put(
                        organiser,
                        "armenia/people/Door Unwanted/removal",
                        Map.of("reason", "Nobody knows who this is."))
                .expectStatus()
                .isOk();
        assertThat(read(unwanted, "armenia", Group.class).membership()).isNull();
        role(organiser, "armenia", "Door Unwanted", "member").expectStatus().isNotFound();
        assertThat(read(organiser, "armenia/log", ACTS).items())
                .extracting(GroupAct::act)
                .containsSubsequence("declined", "admitted", "edited");
        eventually(() -> {
            assertThat(notices(organiser)).contains("group_requested armenia null");
            assertThat(notices(welcome)).containsExactly("group_admitted armenia null");
            assertThat(notices(unwanted))
                    .containsExactly("group_declined armenia Nobody knows who this is.");
        });
        eventually(() -> assertThat(read(organiser, "armenia", Group.class).waiting()).isZero());
    }

    @Test
    void organisersOfAWiderAreaTakeCareOfWhatNobodyOrganises() {
        var regional = organiser("Regional Organiser", "south-asia");
        var local = joined("Local Member", "nepal");
        assertThat(read(regional, "south-asia/unattended?limit=100", REFS).items())
                .extracting(GroupRef::slug)
                .contains("nepal")
                .doesNotContain("south-asia");
        local.put().uri(AT + "nepal/adoption").exchange().expectStatus().isForbidden();
        local.get().uri(AT + "south-asia/unattended").exchange().expectStatus().isForbidden();
        regional.put().uri(AT + "austria/adoption").exchange().expectStatus().isForbidden();
        regional.put().uri(AT + "atlantis/adoption").exchange().expectStatus().isNotFound();

        regional.put().uri(AT + "nepal/adoption").exchange().expectStatus().isOk();
        assertThat(read(regional, "nepal", Group.class).may()).containsExactly("organise");
        eventually(() ->
                assertThat(read(regional, "south-asia/unattended?limit=100", REFS).items())
                        .extracting(GroupRef::slug)
                        .doesNotContain("nepal"));
        var second = organiser("Second Regional Organiser", "south-asia");
        second.put().uri(AT + "nepal/adoption").exchange().expectStatus().isEqualTo(409);
        role(regional, "nepal", "Local Member", "organiser").expectStatus().isOk();
        assertThat(read(local, "nepal/log", ACTS).items())
                .extracting(GroupAct::act)
                .containsExactly("named", "named");
    }

    @Test
    void nobodyElseOrganises() {
        var member = joined("Plain Member", "poland");
        var elsewhere = organiser("Elsewhere Organiser", "serbia");
        for (var other : List.of(member, elsewhere, members.visitor())) {
            var status = other == member || other == elsewhere ? 403 : 401;
            for (var path : List.of("poland/form", "poland/people", "poland/log")) {
                other.get().uri(AT + path).exchange().expectStatus().isEqualTo(status);
            }
            put(other, "poland", json(form(0))).expectStatus().isEqualTo(status);
            role(other, "poland", "Plain Member", "organiser").expectStatus().isEqualTo(status);
        }
        assertThat(read(member, "poland", Group.class).membership()).isEqualTo("member");
    }

    @Test
    void anOrganiserHandsOver() {
        var first = organiser("Handing Over", "norway");
        var second = joined("Taking Over", "norway");
        role(first, "norway", "Nobody At All", "organiser").expectStatus().isNotFound();
        role(first, "norway", "Taking Over", "emperor").expectStatus().isBadRequest();
        role(first, "norway", "Handing Over", "member").expectStatus().isEqualTo(409);

        role(first, "norway", "Taking Over", "organiser").expectStatus().isOk();
        assertThat(read(second, "norway", Group.class).may()).containsExactly("organise");
        assertThat(read(second, "norway/log", ACTS).items().getFirst().act()).isEqualTo("named");
        eventually(() ->
                assertThat(people(second, "norway"))
                        .contains("Taking Over organiser", "Handing Over organiser"));
        role(first, "norway", "Handing Over", "member").expectStatus().isOk();
        assertThat(read(first, "norway", Group.class).may()).isEmpty();
        eventually(() ->
                assertThat(read(second, "norway/log", ACTS).items())
                        .extracting(GroupAct::act)
                        .containsSubsequence("dismissed", "named"));
    }

    @Test
    void oneOrganiserStaysWhenTwoDismissEachOther() throws Exception {
        var one = organiser("Rival One", "denmark");
        var two = organiser("Rival Two", "denmark");
        eventually(() ->
                assertThat(people(one, "denmark"))
                        .contains("Rival One organiser", "Rival Two organiser"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    List.<Callable<Object>>of(
                            () -> role(one, "denmark", "Rival Two", "member"),
                            () -> role(two, "denmark", "Rival One", "member")));
        }
        var left =
                List.of(one, two).stream()
                        .filter(member -> !read(member, "denmark", Group.class).may().isEmpty())
                        .toList();
        assertThat(left).isNotEmpty();
    }

    @Test
    void aMemberIsTakenOutWithAReason() {
        var organiser = organiser("Removing Organiser", "estonia");
        var member = joined("Removed Member", "estonia");
        var path = "estonia/people/Removed Member/removal";
        put(organiser, path, Map.of("reason", "Bad")).expectStatus().isBadRequest();
        put(organiser, path, Map.of("reason", "Advertised a shop in every answer."))
                .expectStatus()
                .isOk();
        assertThat(read(member, "estonia", Group.class).membership()).isNull();
        put(organiser, path, Map.of("reason", "Advertised a shop in every answer."))
                .expectStatus()
                .isOk();
        put(
                        organiser,
                        "estonia/people/Removing Organiser/removal",
                        Map.of("reason", "Wants to leave this way."))
                .expectStatus()
                .isEqualTo(409);
        eventually(() ->
                assertThat(read(organiser, "estonia/log", ACTS).items())
                        .filteredOn(act -> act.act().equals("removed"))
                        .singleElement()
                        .satisfies(act -> {
                            assertThat(act.act()).isEqualTo("removed");
                            assertThat(act.note()).isEqualTo("Advertised a shop in every answer.");
                            assertThat(Objects.requireNonNull(act.member()).username())
                                    .isEqualTo("Removed Member");
                        }));
        eventually(() ->
                assertThat(notices(member))
                        .containsExactly(
                                "group_removed estonia Advertised a shop in every answer."));
    }

    @Test
    void theLogTellsWhatOrganisersDidToQuestions() {
        var organiser = organiser("Logged Organiser", "georgia");
        var asker = members.member("Logged Asker");
        var id =
                Objects.requireNonNull(
                                asker.post()
                                        .uri("/api/v1/questions")
                                        .bodyValue(
                                                Map.of(
                                                        "title", "Who scans the maps of Tbilisi?",
                                                        "body",
                                                                "We have forty maps and no scanner.",
                                                        "language", "en",
                                                        "topics", List.of("digitisation"),
                                                        "groups", List.of("georgia")))
                                        .exchange()
                                        .expectBody(org.atrium.contract.questions.Question.class)
                                        .returnResult()
                                        .getResponseBody())
                        .id();
        organiser
                .put()
                .uri("/api/v1/questions/" + id + "/closing")
                .bodyValue(Map.of("reason", "out_of_scope", "note", "Maps are for elsewhere."))
                .exchange()
                .expectStatus()
                .isOk();
        eventually(() ->
                assertThat(read(organiser, "georgia/log", ACTS).items())
                        .filteredOn(act -> id.equals(act.question()))
                        .extracting(GroupAct::act)
                        .containsExactly("closed"));
    }
}
