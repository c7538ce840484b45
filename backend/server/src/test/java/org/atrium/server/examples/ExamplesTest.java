package org.atrium.server.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.people.Edit;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The pool of examples: members write them, others find them, and who keeps them. */
@ServerTest
class ExamplesTest {

    private static final String AT = "/api/v1/examples";
    private static final String GROUP = "ecuador";
    private static final ParameterizedTypeReference<Page<ExampleSummary>> ROWS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Edit>> EDITS =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;

    private WebTestClient writer() {
        members.join("Pool Writer", GROUP, "member");
        return members.member("Pool Writer");
    }

    private WebTestClient other() {
        return members.member("Pool Other");
    }

    private WebTestClient organiser() {
        return members.organiser("Pool Organiser", GROUP);
    }

    private static Map<String, Object> form(String title) {
        var form = new HashMap<String, Object>();
        form.put("title", title);
        form.put("summary", "Two hundred plates of a made-up museum are on Commons now.");
        form.put("body", "We **scanned** on Mondays.\n\nNext time we would begin with metadata.");
        form.put("language", "en");
        form.put("groups", List.of(GROUP));
        form.put("topics", List.of("case-studies"));
        form.put("from", "2024");
        form.put("until", "2025-03-14");
        form.put("figures", List.of(figure("files_uploaded", 200)));
        form.put(
                "links",
                List.of(Map.of("label", "The report", "url", "https://report.example/plates")));
        form.put("draft", false);
        form.put("version", 0);
        return form;
    }

    private static Map<String, Object> figure(String measure, long value) {
        var figure = new HashMap<String, Object>();
        figure.put("measure", measure);
        figure.put("value", value);
        figure.put("asOf", "2025-04-01");
        figure.put("source", "https://figures.example/plates");
        return figure;
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

    private static WebTestClient.ResponseSpec get(WebTestClient by, String path) {
        return by.get().uri(AT + "/" + path).exchange();
    }

    private static Example body(WebTestClient.ResponseSpec answer, HttpStatus status) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(Example.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static Example added(WebTestClient by, Map<String, Object> form) {
        return body(add(by, form), HttpStatus.CREATED);
    }

    private static Example done(WebTestClient.ResponseSpec answer) {
        return body(answer, HttpStatus.OK);
    }

    private static Page<ExampleSummary> page(WebTestClient by, String query) {
        return Objects.requireNonNull(
                by.get()
                        .uri(AT + "?limit=100&" + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(ROWS)
                        .returnResult()
                        .getResponseBody());
    }

    private static List<String> titles(WebTestClient by, String query) {
        return page(by, query).items().stream().map(ExampleSummary::title).toList();
    }

    private static List<Edit> history(WebTestClient by, String id) {
        return Objects.requireNonNull(
                        get(by, id + "/history")
                                .expectStatus()
                                .isOk()
                                .expectBody(EDITS)
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }

    private void refused(Map<String, Object> form, String field, String key) {
        add(writer(), form)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[?(@.field=='%s')].key".formatted(field))
                .value(Matchers.hasItem(key));
    }

    @Test
    void membersWriteIntoTheirGroupsAndEverybodyReads() {
        var form = form("Two hundred plates in a winter");
        form.put("body", "We **scanned** [bad](javascript:x).\n\n<script>x()</script>");
        var made = added(writer(), form);
        assertThat(made.may()).containsExactlyInAnyOrder("edit", "remove");
        var read = done(get(members.visitor(), made.id()));
        assertThat(read.may()).isEmpty();
        assertThat(read.author().username()).isEqualTo("Pool Writer");
        assertThat(read.bodyHtml())
                .contains("<strong>scanned</strong>")
                .doesNotContain("<script", "javascript:");
        assertThat(read.figures().getFirst().measure().label()).isEqualTo("Files uploaded");
        assertThat(read.figures().getFirst().asOf()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(read.groups()).extracting("slug").containsExactly(GROUP);
        add(members.visitor(), form).expectStatus().isUnauthorized();
        members.blocked("Pool Blocked");
        add(members.member("Pool Blocked"), form).expectStatus().isForbidden();
        add(other(), form)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].key")
                .isEqualTo("group.foreign");
        get(members.visitor(), "nothing").expectStatus().isNotFound();
        get(members.visitor(), "nothing/history").expectStatus().isNotFound();
    }

    @Test
    void keepsNoIdOfAMemberInItsBody() {
        var form = form("Nobody is named by id here");
        var id = members.account("Pool Other").id();
        form.put("body", "Ask @[Pool Other](member:%s) how it was done there.".formatted(id));
        var made = added(writer(), form);
        assertThat(made.body()).isEqualTo("Ask @[Pool Other] how it was done there.");
        assertThat(made.bodyHtml()).doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({
        "title, Too short, text.short",
        "summary, Too short, text.short",
        "body, Too short, text.short",
        "language, xx, language.unknown",
        "country, XX, country.unknown",
        "from, '', example.day",
        "from, yesterday, example.day",
        "from, 2025-02-30, example.day",
        "from, 1999, example.from",
        "from, 3000, example.from",
        "until, 2023, example.until",
        "until, 3000, example.until",
        "until, soon, example.day",
    })
    void refusesWhatIsNotAsItShouldBe(String field, String value, String key) {
        refused(with(form("A form with a flaw"), field, value), field, key);
    }

    @Test
    void refusesListsAndFiguresThatAreNotGood() {
        var form = form("A form with bad lists");
        refused(with(form, "groups", List.of()), "groups", "list.short");
        refused(with(form, "groups", List.of("nowhere")), "groups", "group.unknown");
        refused(with(form, "topics", List.of()), "topics", "list.short");
        refused(with(form, "topics", List.of("opera")), "topics", "topic.unknown");
        refused(with(form, "summary", "x".repeat(301)), "summary", "text.long");
        refused(with(form, "body", "x".repeat(30_001)), "body", "text.long");
        refused(
                with(form, "organisations", List.of("NOBODY")),
                "organisations",
                "organisation.unknown");
        refused(
                with(form, "figures", Collections.nCopies(13, figure("articles", 1))),
                "figures",
                "list.long");
        refusedFigure("measure", "luck", "measure", "example.measure");
        refusedFigure("value", -1, "value", "example.value");
        refusedFigure("label", "My own", "label", "example.label");
        refusedFigure("measure", "other", "label", "text.missing");
        refusedFigure("asOf", "3000-01-01", "asOf", "example.from");
        refusedFigure("source", "http://figures.example/", "source", "closing.url");
        refused(
                with(form, "links", List.of(Map.of("label", "", "url", "https://a.example/"))),
                "links[0].label",
                "text.missing");
        refused(
                with(form, "links", List.of(Map.of("label", "Bad", "url", "javascript:x"))),
                "links[0].url",
                "closing.url");
        var nothing = figure("articles", 1);
        nothing.remove("value");
        nothing.remove("asOf");
        refused(with(form, "figures", List.of(nothing)), "figures[0].value", "example.value");
        refused(with(form, "figures", List.of(nothing)), "figures[0].asOf", "example.from");
    }

    private void refusedFigure(String field, Object value, String at, String key) {
        var figures = List.of(with(figure("articles", 1), field, value));
        refused(
                with(form("A form with a bad figure"), "figures", figures),
                "figures[0]." + at,
                key);
    }

    @Test
    void aDraftIsForItsWriterUntilItIsPublished() {
        var form = with(form("Not ready to be read yet"), "draft", true);
        var draft = added(writer(), form);
        assertThat(draft.may()).containsExactlyInAnyOrder("edit", "delete");
        get(organiser(), draft.id()).expectStatus().isNotFound();
        get(members.visitor(), draft.id()).expectStatus().isNotFound();
        eventually(() ->
                assertThat(titles(writer(), "drafts=true")).contains("Not ready to be read yet"));
        assertThat(titles(writer(), "group=" + GROUP)).doesNotContain("Not ready to be read yet");
        assertThat(titles(organiser(), "drafts=true")).isEmpty();
        members.visitor().get().uri(AT + "?drafts=true").exchange().expectStatus().isUnauthorized();
        put(writer(), draft.id() + "/removal", Map.of("reason", "It is of no use to anybody."))
                .expectStatus()
                .isEqualTo(409);
        var published = with(with(form, "draft", false), "version", draft.version());
        var shown = done(put(writer(), draft.id(), published));
        assertThat(shown.draft()).isFalse();
        assertThat(history(members.visitor(), draft.id())).hasSize(1);
        put(writer(), draft.id(), with(with(form, "draft", true), "version", shown.version()))
                .expectStatus()
                .isEqualTo(409);
        writer().delete().uri(AT + "/" + draft.id()).exchange().expectStatus().isEqualTo(409);
        eventually(() ->
                assertThat(titles(members.visitor(), "group=" + GROUP))
                        .contains("Not ready to be read yet"));
    }

    @Test
    void aDraftCanBeDeleted() {
        var draft = added(writer(), with(form("Never to be read at all"), "draft", true));
        other().delete().uri(AT + "/" + draft.id()).exchange().expectStatus().isOk();
        done(get(writer(), draft.id()));
        writer().delete().uri(AT + "/" + draft.id()).exchange().expectStatus().isOk();
        writer().delete().uri(AT + "/" + draft.id()).exchange().expectStatus().isOk();
        get(writer(), draft.id()).expectStatus().isNotFound();
        eventually(() ->
                assertThat(titles(writer(), "drafts=true"))
                        .doesNotContain("Never to be read at all"));
    }

    @Test
    void itsWriterAndOrganisersEditItAndAllSeeWhatChanged() {
        var form = form("An example that is edited");
        var made = added(writer(), form);
        var mended = with(form, "summary", "Two hundred and one plates are on Commons now.");
        mended.put("body", "We scanned on Tuesdays, which was better for all.");
        mended.put("version", made.version());
        put(other(), made.id(), mended).expectStatus().isForbidden();
        put(members.visitor(), made.id(), mended).expectStatus().isUnauthorized();
        var edited = done(put(organiser(), made.id(), mended));
        assertThat(edited.version()).isEqualTo(made.version() + 1);
        put(writer(), made.id(), mended).expectStatus().isEqualTo(409);
        mended.put("version", edited.version());
        assertThat(done(put(writer(), made.id(), mended)).version()).isEqualTo(edited.version());
        var edits = history(members.visitor(), made.id());
        assertThat(edits).hasSize(2);
        assertThat(edits.getFirst().by().username()).isEqualTo("Pool Organiser");
        assertThat(edits.getFirst().changes())
                .extracting(Edit.Change::field)
                .containsExactly("summary", "body");
        assertThat(edits.getFirst().changes().getLast().to()).isEmpty();
        assertThat(edits.getLast().changes()).isEmpty();
    }

    @Test
    void keepsTheLastFiftyEdits() {
        var example = added(writer(), form("An example that is often edited"));
        for (var at = 0; at < 55; at++) {
            var form = form("An example edited %d times".formatted(at));
            form.put("version", example.version());
            example = done(put(writer(), example.id(), form));
        }
        var all =
                Objects.requireNonNull(
                        get(writer(), example.id() + "/history?limit=100")
                                .expectBody(EDITS)
                                .returnResult()
                                .getResponseBody());
        assertThat(all.items()).hasSize(50);
        assertThat(all.items().getFirst().changes().getFirst().to())
                .containsExactly("An example edited 54 times");
    }

    @Test
    void oneOfManyEditsAtOnceIsSaved() throws Exception {
        var example = added(writer(), form("An example that many edit"));
        var by = writer();
        var statuses =
                AtOnce.statuses(
                        4,
                        i -> {
                            var form = form("An example edited by number %d".formatted(i));
                            form.put("version", example.version());
                            return put(by, example.id(), form);
                        });
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void theSameKeyWritesItOnce() throws Exception {
        var by = writer();
        var form = form("Written once, sent many times");
        var statuses =
                AtOnce.statuses(
                        4,
                        i ->
                                by.post()
                                        .uri(AT)
                                        .header("Idempotency-Key", "example-once")
                                        .bodyValue(form)
                                        .exchange());
        assertThat(statuses).containsOnly(201);
        eventually(() ->
                assertThat(titles(by, "group=" + GROUP))
                        .contains("Written once, sent many times")
                        .doesNotHaveDuplicates());
    }

    @Test
    void whatIsTakenAwayIsThereForThoseWhoKeepItAndCanBePutBack() {
        var made = added(writer(), form("Taken away and put back"));
        var reason = Map.of("reason", "The figures are of another project.");
        eventually(() ->
                assertThat(titles(other(), "group=" + GROUP)).contains("Taken away and put back"));
        put(other(), made.id() + "/removal", reason).expectStatus().isForbidden();
        put(organiser(), made.id() + "/removal", Map.of("reason", "No"))
                .expectStatus()
                .isBadRequest();
        var removed = done(put(organiser(), made.id() + "/removal", reason));
        assertThat(removed.may()).containsExactly("restore");
        get(other(), made.id()).expectStatus().isNotFound();
        get(other(), made.id() + "/history").expectStatus().isNotFound();
        var seen = done(get(writer(), made.id()));
        assertThat(Objects.requireNonNull(seen.removed()).reason())
                .isEqualTo("The figures are of another project.");
        assertThat(seen.may()).isEmpty();
        eventually(() ->
                assertThat(titles(writer(), "group=" + GROUP))
                        .doesNotContain("Taken away and put back"));
        var form = with(form("Taken away and edited"), "version", removed.version());
        put(organiser(), made.id(), form).expectStatus().isEqualTo(409);
        var back = writer().delete().uri(AT + "/" + made.id() + "/removal").exchange();
        back.expectStatus().isForbidden();
        done(organiser().delete().uri(AT + "/" + made.id() + "/removal").exchange());
        eventually(() ->
                assertThat(titles(other(), "group=" + GROUP)).contains("Taken away and put back"));
    }

    @Test
    void listsAreNarrowedSortedAndCounted() {
        members.join("Pool Writer", "uganda", "member");
        var early = form("Qwobble of the early years");
        early.put("groups", List.of("uganda"));
        early.put("country", "ug");
        early.put("from", "2011-05-02");
        early.put("until", "2013");
        early.put("topics", List.of("wikisource"));
        early.put("organisations", List.of("UG-UGA"));
        early.put("figures", List.of(figure("articles", 3), figure("participants", 9)));
        var late = with(early, "title", "Qwobble of the late years");
        late.put("from", "2015");
        late.put("until", null);
        late.put("language", "fr");
        late.put("topics", List.of("ocr"));
        late.put("figures", List.of(figure("articles", 4)));
        added(writer(), late);
        added(writer(), early);
        var visitor = members.visitor();
        var both = List.of("Qwobble of the early years", "Qwobble of the late years");
        eventually(() -> assertThat(titles(visitor, "group=uganda")).isEqualTo(both));
        assertThat(titles(visitor, "group=uganda&sort=period")).isEqualTo(both.reversed());
        assertThat(titles(visitor, "group=sub-saharan-africa")).containsAll(both);
        assertThat(titles(visitor, "group=sub-saharan-africa&narrower=false"))
                .doesNotContainAnyElementsOf(both);
        assertThat(titles(visitor, "q=qwobble&group=uganda")).containsAll(both);
        for (var query :
                List.of(
                        "language=en",
                        "measure=participants",
                        "year=2012",
                        "topic=wikisource&language=en")) {
            assertThat(titles(visitor, "group=uganda&" + query))
                    .as(query)
                    .containsExactly("Qwobble of the early years");
        }
        assertThat(titles(visitor, "year=2016&group=uganda")).isEmpty();
        assertThat(titles(visitor, "organisation=UG-UGA")).containsAll(both);
        assertThat(titles(visitor, "country=UG&author=Pool Writer")).containsAll(both);
        assertThat(titles(visitor, "country=UG&author=Nobody At All")).isEmpty();
        var counted =
                page(visitor, "group=uganda&language=en&facets=language,measure,country,topic");
        var facets = Objects.requireNonNull(counted.facets());
        assertThat(facets.get("language"))
                .containsExactlyInAnyOrder(
                        new Facet("en", "English", 1), new Facet("fr", "French", 1));
        assertThat(facets.get("country")).containsExactly(new Facet("UG", "Uganda", 1));
        assertThat(facets.get("measure"))
                .extracting(Facet::label)
                .containsExactlyInAnyOrder("Articles created or improved", "Participants");
        assertThat(facets.get("topic")).hasSize(1);
        for (var query : List.of("sort=votes", "facets=group", "limit=0", "after=x")) {
            visitor.get().uri(AT + "?" + query).exchange().expectStatus().isBadRequest();
        }
        eventually(() ->
                visitor.get()
                        .uri("/api/v1/search?kinds=example&q=qwobble")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.total")
                        .isEqualTo(2)
                        .jsonPath("$.items[0].titleHtml")
                        .value(Matchers.containsString("<mark>Qwobble</mark>")));
    }
}
