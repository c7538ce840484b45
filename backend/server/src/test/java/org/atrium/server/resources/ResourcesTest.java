package org.atrium.server.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.events.Event;
import org.atrium.contract.people.Edit;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.AtOnce;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The bank of resources: members add described links, find them, and say whether they work. */
@ServerTest
class ResourcesTest {

    private static final String AT = "/api/v1/resources";
    private static final String GROUP = "haiti";
    private static final ParameterizedTypeReference<Page<ResourceSummary>> ROWS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Edit>> EDITS =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;

    private WebTestClient writer() {
        members.join("Bank Writer", GROUP, "member");
        return members.member("Bank Writer");
    }

    private WebTestClient other() {
        return members.member("Bank Other");
    }

    private WebTestClient organiser() {
        return members.organiser("Bank Organiser", GROUP);
    }

    private static Map<String, Object> form(String title, String link, String... groups) {
        var form = new HashMap<String, Object>();
        form.put("title", title);
        form.put("about", "Twelve slides for a first talk with a partner.\n\nTake what you need.");
        form.put("language", "en");
        form.put("kind", "slides");
        form.put("link", "https://bank.example/" + link);
        form.put("languages", List.of("en", "pt-BR"));
        form.put("licence", "cc-by-4.0");
        form.put("by", "The talks circle");
        form.put("made", 2025);
        form.put("groups", List.of(groups));
        form.put("topics", List.of("presentations"));
        form.put("audience", List.of("partners"));
        form.put("version", 0);
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        var changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static WebTestClient.ResponseSpec add(WebTestClient by, Map<String, Object> form) {
        return by.post().uri(AT).bodyValue(form).exchange();
    }

    private static WebTestClient.ResponseSpec put(WebTestClient by, String path, Object form) {
        return by.put().uri(AT + "/" + path).bodyValue(form).exchange();
    }

    private static WebTestClient.ResponseSpec delete(WebTestClient by, String path) {
        return by.delete().uri(AT + "/" + path).exchange();
    }

    private static <T> T body(WebTestClient.ResponseSpec answer, Class<T> type, int status) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static Resource added(WebTestClient by, Map<String, Object> form) {
        return body(add(by, form), Resource.class, 201);
    }

    private static Resource done(WebTestClient.ResponseSpec answer) {
        return body(answer, Resource.class, 200);
    }

    private static Resource seen(WebTestClient by, String id) {
        return done(by.get().uri(AT + "/" + id).exchange());
    }

    private static <T> Page<T> page(
            WebTestClient by, String path, ParameterizedTypeReference<Page<T>> type) {
        return Objects.requireNonNull(
                by.get()
                        .uri(AT + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static List<String> titles(WebTestClient by, String query) {
        return page(by, "?limit=100&" + query, ROWS).items().stream()
                .map(ResourceSummary::title)
                .toList();
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }

    private static void refusedAt(WebTestClient.ResponseSpec answer, String field, String key) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[?(@.field=='%s')].key".formatted(field))
                .value(Matchers.hasItem(key));
    }

    @Test
    void anyMemberAddsOneAndEverybodyReadsIt() {
        var made = added(writer(), form("Why share, in twelve slides", "why", GROUP));
        assertThat(made.may()).contains("edit", "remove", "judge").doesNotContain("restore");
        var read = seen(members.visitor(), made.id());
        assertThat(read.may()).isEmpty();
        assertThat(read.kind().label()).isEqualTo("Slides");
        assertThat(read.licence().label()).isEqualTo("CC BY 4.0");
        assertThat(read.audience()).extracting("label").containsExactly("Partner institutions");
        assertThat(read.groups()).extracting("slug").containsExactly(GROUP);
        assertThat(read.author().username()).isEqualTo("Bank Writer");
        assertThat(added(other(), form("For everyone who talks", "everyone")).groups()).isEmpty();
        add(members.visitor(), form("From nobody at all", "nobody"))
                .expectStatus()
                .isUnauthorized();
        members.blocked("Bank Blocked");
        add(members.member("Bank Blocked"), form("From somebody blocked", "blocked"))
                .expectStatus()
                .isForbidden();
        members.visitor().get().uri(AT + "/nothing").exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "title, Too short, text.short",
        "about, Too short, text.short",
        "language, xx, language.unknown",
        "kind, opera, choice.unknown",
        "licence, none, choice.unknown",
        "link, http://bank.example/plain, closing.url",
        "by, '" + LONG + "', text.long",
        "adaptationOf, 0000000000000, resource.original",
    })
    void refusesWhatIsNotAsItShouldBe(String field, String value, String key) {
        refusedAt(add(other(), with(form("A form with a flaw", "flaw"), field, value)), field, key);
    }

    private static final String LONG =
            "A name that is far too long to be of anybody who makes slides, which goes on and on"
                    + " until nobody remembers where it once began";

    @Test
    void refusesYearsAndListsThatAreTooShortOrTooLong() {
        var form = form("A form with bad lists", "lists");
        for (var year : List.of(1989, 3000)) {
            refusedAt(add(other(), with(form, "made", year)), "made", "resource.year");
        }
        refusedAt(add(other(), with(form, "languages", List.of())), "languages", "list.short");
        refusedAt(add(other(), with(form, "topics", List.of())), "topics", "list.short");
        refusedAt(add(other(), with(form, "topics", List.of("opera"))), "topics", "topic.unknown");
        refusedAt(
                add(
                        other(),
                        with(
                                form,
                                "audience",
                                List.of("newcomers", "partners", "staff", "trainers"))),
                "audience",
                "list.long");
        refusedAt(add(other(), with(form, "groups", List.of(GROUP))), "groups", "group.foreign");
        refusedAt(add(other(), with(form, "groups", List.of("mars"))), "groups", "group.unknown");
    }

    @Test
    void whoeverAddedItAndOrganisersOfItsGroupsKeepIt() {
        var form = form("Kept by a few people", "kept", GROUP);
        var made = added(writer(), form);
        var now = with(form, "version", made.version());
        put(other(), made.id(), with(now, "title", "Taken over by others"))
                .expectStatus()
                .isForbidden();
        put(members.organiser("Bank Elsewhere", "jordan"), made.id(), now)
                .expectStatus()
                .isForbidden();
        var second = done(put(organiser(), made.id(), with(now, "title", "Kept by an organiser")));
        assertThat(second.version()).isEqualTo(made.version() + 1);
        put(writer(), made.id(), now).expectStatus().isEqualTo(409);
        var same = with(now, "version", second.version());
        var third = done(put(writer(), made.id(), with(same, "made", 2024)));
        assertThat(third.may()).contains("edit");

        var history = page(members.visitor(), "/" + made.id() + "/history", EDITS).items();
        assertThat(history)
                .extracting(edit -> edit.by().username())
                .containsExactly("Bank Writer", "Bank Organiser", "Bank Writer");
        assertThat(history.get(1).changes())
                .containsExactly(
                        new Edit.Change(
                                "title",
                                List.of("Kept by a few people"),
                                List.of("Kept by an organiser")));
        assertThat(history.getLast().changes()).isEmpty();
    }

    @Test
    void ofManyWhoSaveAtOnceOneDoes() throws Exception {
        var form = form("Saved by many at once", "many", GROUP);
        var made = added(writer(), form);
        var keeper = writer();
        assertThat(
                        AtOnce.statuses(
                                6,
                                i ->
                                        put(
                                                keeper,
                                                made.id(),
                                                with(
                                                        with(form, "version", made.version()),
                                                        "by",
                                                        "Desk " + i))))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
    }

    @Test
    void theSameKeyAddsItOnce() throws Exception {
        var writer = writer();
        var form = form("Sent several times over", "again");
        assertThat(
                        AtOnce.statuses(
                                6,
                                i ->
                                        writer.post()
                                                .uri(AT)
                                                .header("Idempotency-Key", "bank-again")
                                                .bodyValue(form)
                                                .exchange()))
                .containsOnly(201);
        eventually(() ->
                assertThat(titles(writer, "q=Sent several times over"))
                        .containsOnlyOnce("Sent several times over"));
    }

    @Test
    void aLinkIsThereOnceHoweverManyAddIt() throws Exception {
        var writer = writer();
        assertThat(
                        AtOnce.statuses(
                                6, i -> add(writer, form("Wanted by all, number " + i, "wanted"))))
                .containsOnly(201, 400)
                .containsOnlyOnce(201);
        var made = added(writer, form("The first of its link", "first"));
        add(other(), form("The second of its link", "First/?utm_source=mail#top"))
                .expectStatus()
                .isCreated();
        add(other(), form("The third of its link", "first/?utm_source=mail#top"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].key")
                .isEqualTo("resource.link-taken")
                .jsonPath("$.fields[0].message")
                .value(Matchers.containsString("/resources/" + made.id()));
        var second = added(other(), form("Another one, for now", "second"));
        refusedAt(
                put(
                        other(),
                        second.id(),
                        with(form("Another one, for now", "first"), "version", second.version())),
                "link",
                "resource.link-taken");
    }

    @Test
    void isFoundByWhatIsChosen() {
        var form = form("Facets of quartz for classes", "quartz", GROUP);
        form.put("topics", List.of("training-librarians"));
        form.put("languages", List.of("sw"));
        form.put("kind", "lesson-plan");
        form.put("audience", List.of("trainers"));
        form.put("by", "Quartzmaker");
        var made = added(writer(), form);
        var visitor = members.visitor();
        eventually(() -> assertThat(titles(visitor, "q=quartz")).contains(made.title()));
        for (var found :
                List.of(
                        "q=Quartzmaker",
                        "q=quartz&kind=lesson-plan,video",
                        "q=quartz&topic=training",
                        "q=quartz&topic=training-librarians",
                        "q=quartz&language=sw",
                        "q=quartz&licence=cc-by-4.0",
                        "q=quartz&group=" + GROUP,
                        "q=quartz&group=latin-america-caribbean",
                        "q=quartz&audience=trainers",
                        "q=quartz&current=true",
                        "q=quartz&sort=title")) {
            assertThat(titles(visitor, found)).as(found).contains(made.title());
        }
        for (var missed :
                List.of(
                        "q=quartz&kind=video",
                        "q=quartz&topic=maps",
                        "q=quartz&language=en",
                        "q=quartz&licence=cc0",
                        "q=quartz&group=latin-america-caribbean&narrower=false",
                        "q=quartz&group=jordan",
                        "q=quartz&audience=partners",
                        "q=quartz&event=nothing")) {
            assertThat(titles(visitor, missed)).as(missed).doesNotContain(made.title());
        }
        var facets =
                Objects.requireNonNull(
                        page(visitor, "?q=quartz&kind=video&facets=kind,topic,language", ROWS)
                                .facets());
        assertThat(facets.get("kind")).contains(new Facet("lesson-plan", "Lesson plan", 1));
        assertThat(facets.get("language")).isEmpty();
        visitor.get().uri(AT + "?facets=opera").exchange().expectStatus().isBadRequest();
        visitor.get().uri(AT + "?sort=opera").exchange().expectStatus().isBadRequest();
        visitor.get()
                .uri("/api/v1/search?kinds=resource&q=quartz")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].resource.id")
                .isEqualTo(made.id())
                .jsonPath("$.items[0].titleHtml")
                .value(Matchers.containsString("<mark>quartz</mark>"));
    }

    @Test
    void whatIsForEveryoneIsInTheWidestGroup() {
        var made = added(other(), form("Zirconium for everyone", "zirconium"));
        eventually(() ->
                assertThat(titles(members.visitor(), "q=zirconium&group=everyone"))
                        .contains(made.title()));
        assertThat(titles(members.visitor(), "q=zirconium&group=" + GROUP)).isEmpty();
    }

    @Test
    void anyMemberSaysWhetherItStillWorks() {
        var made = added(writer(), form("Beryllium slides of old", "beryllium", GROUP));
        var at = made.id() + "/freshness";
        put(members.visitor(), at, Map.of("right", true)).expectStatus().isUnauthorized();
        var fresh =
                Objects.requireNonNull(done(put(other(), at, Map.of("right", true))).freshness());
        assertThat(fresh.right()).isTrue();
        assertThat(fresh.by().username()).isEqualTo("Bank Other");
        refusedAt(put(other(), at, Map.of("right", false)), "because", "text.missing");
        var old = done(put(other(), at, Map.of("right", false, "because", "Shows the old site.")));
        assertThat(Objects.requireNonNull(old.freshness()).because())
                .extracting("text")
                .isEqualTo("Shows the old site.");
        eventually(() -> {
            var visitor = members.visitor();
            var row = page(visitor, "?q=beryllium", ROWS).items().getFirst();
            assertThat(row.outdated()).isTrue();
            assertThat(titles(visitor, "q=beryllium&current=true")).isEmpty();
        });
        delete(members.member("Bank Third"), at).expectStatus().isForbidden();
        assertThat(done(delete(organiser(), at)).freshness()).isNull();
        assertThat(done(delete(other(), at)).freshness()).isNull();
        done(put(other(), at, Map.of("right", false, "because", "Again, out of date.")));
        var form = form("Beryllium slides, made anew", "beryllium", GROUP);
        form.put("version", made.version());
        assertThat(done(put(writer(), made.id(), form)).freshness()).as("of other text").isNull();
    }

    @Test
    void whatIsTakenAwayIsThereForThoseWhoMayPutItBack() {
        var made = added(writer(), form("Cadmium slides to go", "cadmium", GROUP));
        var at = made.id() + "/removal";
        var reason = Map.of("reason", "It is an advertisement.");
        put(other(), at, reason).expectStatus().isForbidden();
        refusedAt(put(organiser(), at, Map.of("reason", "Too short")), "reason", "text.short");
        var removed = Objects.requireNonNull(done(put(organiser(), at, reason)).removed());
        assertThat(removed.reason()).isEqualTo("It is an advertisement.");
        for (var reader : List.of(members.visitor(), other(), writer())) {
            reader.get().uri(AT + "/" + made.id()).exchange().expectStatus().isNotFound();
        }
        eventually(() -> assertThat(titles(organiser(), "q=cadmium")).isEmpty());
        assertThat(seen(organiser(), made.id()).may()).containsExactly("restore");
        put(organiser(), made.id() + "/freshness", Map.of("right", true))
                .expectStatus()
                .isEqualTo(409);
        delete(writer(), at).expectStatus().isNotFound();
        assertThat(done(delete(organiser(), at)).removed()).isNull();
        assertThat(done(delete(organiser(), at)).removed()).isNull();
        eventually(() -> assertThat(titles(other(), "q=cadmium")).contains(made.title()));

        done(put(writer(), at, reason));
        assertThat(done(delete(writer(), at)).removed()).isNull();
    }

    @Test
    void adaptationsAreShownBothWays() {
        var original = added(writer(), form("Gallium slides, the original", "gallium"));
        var form = form("Diapositivas de galio, traducidas", "galio");
        form.put("language", "es");
        form.put("languages", List.of("es"));
        form.put("adaptationOf", original.id());
        var adapted = added(other(), form);
        assertThat(adapted.adaptationOf()).extracting(ResourceRef::id).isEqualTo(original.id());
        eventually(() ->
                assertThat(seen(members.visitor(), original.id()).adaptations())
                        .extracting(ResourceRef::id)
                        .containsExactly(adapted.id()));
        var back = form("Gallium slides, the original", "gallium");
        back.put("version", original.version());
        back.put("adaptationOf", adapted.id());
        refusedAt(put(writer(), original.id(), back), "adaptationOf", "resource.original");
        back.put("adaptationOf", original.id());
        refusedAt(put(writer(), original.id(), back), "adaptationOf", "resource.original");
        done(put(writer(), original.id() + "/removal", Map.of("reason", "Not needed any more")));
        assertThat(seen(other(), adapted.id()).adaptationOf()).isNull();
    }

    @Test
    void anEventGathersResources() {
        var made = added(writer(), form("Indium slides for an evening", "indium", GROUP));
        var event =
                body(
                        organiser().post().uri("/api/v1/events").bodyValue(event()).exchange(),
                        Event.class,
                        201);
        var at = "/api/v1/events/" + event.id() + "/resources/" + made.id();
        members.visitor().put().uri(at).exchange().expectStatus().isUnauthorized();
        for (var twice = 0; twice < 2; twice++) {
            var gathered = body(other().put().uri(at).exchange(), Event.class, 200);
            assertThat(gathered.materials()).extracting(ResourceRef::id).containsExactly(made.id());
        }
        other().put()
                .uri("/api/v1/events/" + event.id() + "/resources/nothing")
                .exchange()
                .expectStatus()
                .isNotFound();
        eventually(() ->
                assertThat(titles(members.visitor(), "event=" + event.id()))
                        .containsExactly(made.title()));
        other().delete().uri(at).exchange().expectStatus().isForbidden();
        assertThat(body(writer().delete().uri(at).exchange(), Event.class, 200).materials())
                .isEmpty();
    }

    private static Map<String, Object> event() {
        var form = new HashMap<String, Object>();
        form.put("title", "Evening of slides");
        form.put("language", "en");
        form.put("kind", "meeting");
        form.put("groups", List.of(GROUP));
        form.put("where", "online");
        form.put(
                "time",
                Map.of(
                        "start",
                        "2096-05-01T18:00:00",
                        "end",
                        "2096-05-01T19:00:00",
                        "zone",
                        "America/Port-au-Prince",
                        "allDay",
                        false));
        form.put("visibility", "public");
        form.put("draft", false);
        form.put("version", 0);
        return form;
    }
}
