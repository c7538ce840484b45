package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Edit.Change;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.OrganisationPerson;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.AtOnce;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.ReferenceData;
import org.atrium.server.platform.ReferenceFiles;
import org.bson.Document;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The directory of organisations, and who keeps it. */
@ServerTest
class OrganisationsTest {

    private static final String ALL = "/api/v1/organisations";
    private static final String ONE = ALL + "/{id}";
    private static final ParameterizedTypeReference<Page<Organisation>> ROWS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Edit>> EDITS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<OrganisationPerson>> PEOPLE =
            new ParameterizedTypeReference<>() {};

    private static final String CLAIMS = "organisationClaims";

    @Autowired private TestMembers members;
    @Autowired private Profiles profiles;
    @Autowired private ReferenceData reference;
    @Autowired private Organisations organisations;
    @Autowired private ReactiveMongoOperations mongo;

    private WebTestClient inBenin() {
        return members.organiser("Org keeper Benin", "benin");
    }

    private WebTestClient inAfrica() {
        return members.organiser("Org keeper Africa", "sub-saharan-africa");
    }

    private static Map<String, Object> form(String name, @Nullable String wikidata) {
        var form = new HashMap<String, Object>();
        form.put("name", name);
        form.put("kind", "public_library");
        form.put("country", "BJ");
        form.put("languages", List.of("sw", "en"));
        form.put("wikidata", wikidata);
        form.put("status", "partner");
        form.put("version", 0);
        return form;
    }

    private static Map<String, Object> form(OrganisationProfile now) {
        var form = new HashMap<String, Object>();
        form.put("name", now.name());
        form.put("names", now.names());
        form.put("kind", now.kind().id());
        form.put("country", now.country());
        form.put("otherCountries", now.otherCountries());
        form.put("languages", now.languages());
        form.put("website", now.website());
        form.put("wikidata", now.wikidata());
        form.put("commonsCategory", now.commonsCategory());
        form.put("contactRole", now.contactRole());
        form.put("status", now.status());
        form.put("version", now.version());
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        var changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static WebTestClient.ResponseSpec add(WebTestClient by, Map<String, Object> form) {
        return by.post().uri(ALL).bodyValue(form).exchange();
    }

    private static WebTestClient.ResponseSpec edit(
            WebTestClient by, String id, Map<String, Object> form) {
        return by.put().uri(ONE, id).bodyValue(form).exchange();
    }

    private static OrganisationProfile body(WebTestClient.ResponseSpec answer, HttpStatus status) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(OrganisationProfile.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static OrganisationProfile added(WebTestClient by, Map<String, Object> form) {
        return body(add(by, form), HttpStatus.CREATED);
    }

    private static OrganisationProfile seen(WebTestClient by, String id) {
        return body(by.get().uri(ONE, id).exchange(), HttpStatus.OK);
    }

    private static <T> Page<T> page(
            WebTestClient by, String uri, ParameterizedTypeReference<Page<T>> type) {
        return Objects.requireNonNull(
                by.get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static List<Edit> history(WebTestClient by, String id) {
        return page(by, ALL + "/" + id + "/history", EDITS).items();
    }

    private static void refusedAt(WebTestClient.ResponseSpec answer, String field, String key) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[?(@.field=='%s')].key".formatted(field))
                .value(Matchers.hasItem(key));
    }

    @Test
    void organisersOfItsPlaceAndOfWiderAreasKeepIt() {
        var library = added(inBenin(), form("Kept Library of Parakou", null));
        assertThat(library.kind().label()).isEqualTo("Public library");
        assertThat(library.groups().getFirst().id()).isEqualTo("benin");
        assertThat(library.may()).containsExactly("edit");
        assertThat(seen(inAfrica(), library.id()).may()).containsExactly("edit");

        var later =
                body(
                        edit(
                                inAfrica(),
                                library.id(),
                                with(form(library), "contactRole", "Head of reading rooms")),
                        HttpStatus.OK);
        assertThat(later.contactRole()).isEqualTo("Head of reading rooms");
        assertThat(later.version()).isEqualTo(library.version() + 1);
        assertThat(seen(members.visitor(), library.id()).contactRole())
                .isEqualTo("Head of reading rooms");
        assertThat(seen(members.visitor(), library.id()).may()).isEmpty();
    }

    @Test
    void whereACountryHasNoGroupTheRegionIsItsPlace() {
        var library = added(inAfrica(), with(form("Library of Maun", null), "country", "BW"));
        assertThat(library.groups().getFirst().id()).isEqualTo("sub-saharan-africa");
    }

    @Test
    void nobodyElseKeepsIt() {
        var library = added(inBenin(), form("Guarded Library", null));
        members.join("Org member Benin", "benin", "member");
        var others =
                List.of(
                        members.member("Org member Benin"),
                        members.member("Org nobody"),
                        members.organiser("Org keeper Sweden", "sweden"));
        for (var other : others) {
            assertThat(seen(other, library.id()).may()).isEmpty();
            edit(other, library.id(), with(form(library), "name", "Mine now"))
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.key")
                    .isEqualTo("organisation.organisers");
            add(other, form("Not theirs to add", null)).expectStatus().isForbidden();
        }
        add(members.visitor(), form("A visitor adds", null)).expectStatus().isUnauthorized();
        edit(members.visitor(), library.id(), form(library)).expectStatus().isUnauthorized();
        members.join("Org blocked", "benin", "organiser");
        members.blocked("Org blocked");
        edit(members.member("Org blocked"), library.id(), form(library))
                .expectStatus()
                .isForbidden();
        assertThat(seen(members.visitor(), library.id()).name()).isEqualTo("Guarded Library");
    }

    @Test
    void nobodyPutsItWhereTheyDoNotKeepIt() {
        var keeper = inBenin();
        var library = added(keeper, form("Library that stays", null));
        edit(keeper, library.id(), with(form(library), "country", "SE"))
                .expectStatus()
                .isForbidden();
        assertThat(seen(keeper, library.id()).country()).isEqualTo("BJ");
    }

    @Test
    void refusesAVersionThatWasReplacedMeanwhile() {
        var keeper = inBenin();
        var library = added(keeper, form("Library of two desks", null));
        var form = form(library);
        body(edit(keeper, library.id(), with(form, "contactRole", "Librarian")), HttpStatus.OK);
        edit(keeper, library.id(), with(form, "contactRole", "Archivist"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(seen(keeper, library.id()).contactRole()).isEqualTo("Librarian");
    }

    @Test
    void ofManyWhoSaveAtOnceOneDoes() throws Exception {
        var keeper = inBenin();
        var library = added(keeper, form("Library of many desks", null));
        var statuses =
                AtOnce.statuses(
                        6,
                        i ->
                                edit(
                                        keeper,
                                        library.id(),
                                        with(form(library), "contactRole", "Desk " + letter(i))));
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(history(keeper, library.id())).hasSize(2);
        assertThat(seen(keeper, library.id()).version()).isEqualTo(library.version() + 1);
    }

    @Test
    void ofManyWhoAddTheSameAtOnceOneDoes() throws Exception {
        var keeper = inBenin();
        assertThat(
                        AtOnce.statuses(
                                6,
                                i -> add(keeper, form("Item library " + letter(i), "Q77000001"))))
                .containsOnly(201, 400)
                .containsOnlyOnce(201);
        assertThat(AtOnce.statuses(6, i -> add(keeper, form("Library wanted by all", null))))
                .containsOnly(201, 400)
                .containsOnlyOnce(201);
        assertThat(page(keeper, ALL + "?q=Library wanted by all", ROWS).total()).isEqualTo(1);
    }

    private static char letter(int i) {
        return (char) ('A' + i);
    }

    @Test
    void refusesObviousDuplicates() {
        var keeper = inBenin();
        added(keeper, form("Bibliothèque Double", "Q77000002"));
        refusedAt(
                add(keeper, form("bibliotheque  double", null)), "name", "organisation.name-taken");
        refusedAt(
                add(keeper, form("Another library", "q77000002")),
                "wikidata",
                "organisation.wikidata-taken");
        var other = added(keeper, form("Library that is another", null));
        refusedAt(
                edit(keeper, other.id(), with(form(other), "wikidata", "Q77000002")),
                "wikidata",
                "organisation.wikidata-taken");
        refusedAt(
                edit(keeper, other.id(), with(form(other), "name", "Bibliothèque Double")),
                "name",
                "organisation.name-taken");
        var uganda = members.organiser("Org keeper wide", "sub-saharan-africa");
        added(uganda, with(form("Bibliothèque Double", null), "country", "UG"));
        refusedAt(
                add(
                        members.organiser("Org keeper Sweden", "sweden"),
                        with(form("Wikimedia Sweden", null), "country", "SE")),
                "name",
                "organisation.name-taken");
    }

    @Test
    void claimsWithoutTheirOrganisationGoToWhoeverWantsThemNext() {
        var keeper = inBenin();
        claim("Q77000005", "never written", Instant.now().minusSeconds(90));
        assertThat(added(keeper, form("Library after a crash", "Q77000005")).wikidata())
                .isEqualTo("Q77000005");
        claim("Q77000006", "being written", Instant.now());
        refusedAt(
                add(keeper, form("Library at the same moment", "Q77000006")),
                "wikidata",
                "organisation.wikidata-taken");

        var first = added(keeper, form("Library that had an item", "Q77000007"));
        body(edit(keeper, first.id(), with(form(first), "wikidata", "")), HttpStatus.OK);
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is("wikidata:Q77000007")),
                        Update.update("at", Instant.now().minusSeconds(90)),
                        CLAIMS)
                .block();
        added(keeper, form("Library that has it now", "Q77000007"));
        refusedAt(
                edit(
                        keeper,
                        first.id(),
                        with(form(seen(keeper, first.id())), "wikidata", "Q77000007")),
                "wikidata",
                "organisation.wikidata-taken");
    }

    private void claim(String wikidata, String organisation, Instant at) {
        mongo.insert(
                        new Document("_id", "wikidata:" + wikidata)
                                .append("organisation", organisation)
                                .append("at", at),
                        CLAIMS)
                .block();
    }

    @Test
    void everyServerHearsOfWhatOthersSaved() {
        var library = added(inBenin(), form("Library of two servers", null));
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(library.id())),
                        Update.update("name", "Library renamed elsewhere").inc("version", 1),
                        OrganisationEntry.class)
                .block();
        organisations
                .read(
                        List.of(
                                Fact.of(
                                        OrganisationEditing.EDITED,
                                        Instant.now(),
                                        null,
                                        library.id(),
                                        null,
                                        "confidential",
                                        List.of())))
                .block();
        var now = seen(members.visitor(), library.id());
        assertThat(now.name()).isEqualTo("Library renamed elsewhere");
        assertThat(now.version()).isEqualTo(library.version() + 1);
    }

    @Test
    void theSameKeyAddsItOnce() {
        var keeper = inBenin();
        var form = form("Library sent twice", "Q77000003");
        var ids = new ArrayList<String>();
        for (var time = 0; time < 2; time++) {
            ids.add(
                    body(
                                    keeper.post()
                                            .uri(ALL)
                                            .header("Idempotency-Key", "library-twice")
                                            .bodyValue(form)
                                            .exchange(),
                                    HttpStatus.CREATED)
                            .id());
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(history(keeper, ids.getFirst())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', text.missing",
        "name, ***, organisation.name",
        "kind, chapter, organisation.kind",
        "kind, wizardry, organisation.kind",
        "country, QQ, country.unknown",
        "website, javascript:alert(1), closing.url",
        "wikidata, P31, organisation.wikidata",
        "wikidata, Q0, organisation.wikidata",
        "commonsCategory, Maps|x, organisation.category",
        "contactRole, ask ada@example.org, organisation.contact",
        "contactRole, call +254 20 555 01 99, organisation.contact",
        "status, recognised, choice.unknown"
    })
    void refusesWhatIsWrong(String field, String value, String key) {
        refusedAt(add(inBenin(), with(form("Wrong in one", null), field, value)), field, key);
    }

    @Test
    void keepsWhatIsKnownInItsForm() {
        var form = form("  Maktaba   ya Mombasa ", "q77000004");
        form.put("names", Map.of("EN", "Mombasa Library", "fr", " "));
        form.put("otherCountries", List.of("bj", "tz", "TZ"));
        form.put("commonsCategory", "Category:Mombasa_Library");
        form.put("website", "https://library.example/");
        var saved = added(inBenin(), form);
        assertThat(saved.name()).isEqualTo("Maktaba ya Mombasa");
        assertThat(saved.names()).containsExactly(Map.entry("en", "Mombasa Library"));
        assertThat(saved.otherCountries()).containsExactly("TZ");
        assertThat(saved.commonsCategory()).isEqualTo("Mombasa Library");
        assertThat(saved.wikidata()).isEqualTo("Q77000004");
        assertThat(page(members.visitor(), ALL + "?q=Mombasa Libr", ROWS).items())
                .extracting(Organisation::id)
                .containsExactly(saved.id());
        await().untilAsserted(() ->
                members.visitor()
                        .get()
                        .uri("/api/v1/search?kinds=organisation&q=Mombasa Library")
                        .exchange()
                        .expectBody(String.class)
                        .value(found -> assertThat(found).contains(saved.id())));
    }

    @Test
    void historySaysWhoChangedWhatAndWhen() {
        var keeper = inBenin();
        var library = added(keeper, form("Library with a past", null));
        var form = with(form(library), "names", Map.of("sw", "Maktaba"));
        form.put("languages", List.of("sw"));
        form.put("website", "https://past.example/");
        var second = body(edit(inAfrica(), library.id(), form), HttpStatus.OK);
        var third =
                body(edit(keeper, library.id(), with(form(second), "website", "")), HttpStatus.OK);
        body(edit(keeper, library.id(), form(third)), HttpStatus.OK);

        var history = history(members.visitor(), library.id());
        assertThat(history)
                .extracting(edit -> edit.by().username())
                .containsExactly("Org keeper Benin", "Org keeper Africa", "Org keeper Benin");
        assertThat(history.getFirst().changes())
                .containsExactly(
                        new Change("website", List.of("https://past.example/"), List.of()));
        assertThat(history.get(1).changes())
                .containsExactly(
                        new Change("languages", List.of("sw", "en"), List.of("sw")),
                        new Change("website", List.of(), List.of("https://past.example/")),
                        new Change("names[sw]", List.of(), List.of("Maktaba")));
        assertThat(history.getLast().changes()).isEmpty();
        members.visitor().get().uri(ALL + "/QQ/history").exchange().expectStatus().isNotFound();
    }

    @Test
    void referenceDataDoesNotGoOverWhatPeopleChanged() {
        var keeper = members.organiser("Org keeper Lagos", "sub-saharan-africa");
        var before = seen(keeper, "UG-NGA");
        var form = with(form(before), "website", "https://changed.example/");
        body(edit(keeper, "UG-NGA", form), HttpStatus.OK);
        refusedAt(
                edit(
                        keeper,
                        "UG-NGA",
                        with(with(form, "version", before.version() + 1), "status", "former")),
                "status",
                "organisation.affiliate");

        assertThat(
                        reference
                                .load(
                                        OrganisationEntry.COLLECTION,
                                        -1,
                                        List.of(Affiliate.FILE),
                                        OrganisationsTest::rows)
                                .block())
                .isTrue();
        assertThat(history(keeper, "UG-NGA")).hasSize(1);
        var after = seen(keeper, "UG-NGA");
        assertThat(after.website()).isEqualTo("https://changed.example/");
        body(
                edit(keeper, "UG-NGA", with(form(after), "contactRole", "Coordinator")),
                HttpStatus.OK);
        assertThat(seen(keeper, "UG-NGA").website()).isEqualTo("https://changed.example/");
    }

    private static List<OrganisationEntry> rows(ReferenceFiles.Texts texts) {
        return Affiliate.in(texts).stream().map(OrganisationEntry::of).toList();
    }

    @Test
    void countsByKindAndCountry() {
        var found =
                page(members.visitor(), ALL + "?country=es&facets=kind,country&limit=100", ROWS);
        assertThat(found.items()).extracting(Organisation::id).contains("WMES", "AMICAL");
        var facets = Objects.requireNonNull(found.facets());
        assertThat(facets.get("kind")).extracting(Facet::value).contains("chapter");
        assertThat(
                        Objects.requireNonNull(facets.get("kind")).stream()
                                .mapToLong(Facet::count)
                                .sum())
                .isEqualTo(found.total());
        assertThat(facets.get("country")).extracting(Facet::value).contains("ES", "SE");
        assertThat(page(members.visitor(), ALL + "?kind=chapter&country=ES", ROWS).items())
                .extracting(Organisation::id)
                .containsExactly("WMES");
        members.visitor()
                .get()
                .uri(ALL + "?facets=colour")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void peopleShowToThoseWhoMaySeeTheirAffiliation() {
        var keeper = inBenin();
        var id = added(keeper, form("Library of people", null)).id();
        members.join("Librarian for groups", "cameroon", "member");
        members.join("Librarian for organisers", "cameroon", "member");
        members.join("Reader who shares", "cameroon", "member");
        for (var visibility : FieldVisibility.values()) {
            person("Librarian for " + visibility.value(), visibility, true, null, id);
        }
        person("Librarian unlisted", FieldVisibility.EVERYONE, false, null, id);
        person("Librarian before", FieldVisibility.EVERYONE, true, 2019, id);

        var everyone = List.of("Librarian for everyone", "Librarian before");
        var all = new ArrayList<>(everyone);
        var visitor = members.visitor();
        await().untilAsserted(
                        () -> assertThat(names(visitor, id)).containsExactlyElementsOf(everyone));
        all.add("Librarian for members");
        await().untilAsserted(() ->
                assertThat(names(members.member("Reader"), id))
                        .containsExactlyInAnyOrderElementsOf(all));
        all.add("Librarian for groups");
        await().untilAsserted(() ->
                assertThat(names(members.member("Reader who shares"), id))
                        .containsExactlyInAnyOrderElementsOf(all));
        all.add("Librarian for organisers");
        var organiser = members.organiser("Reader who organises", "cameroon");
        await().untilAsserted(() ->
                assertThat(names(organiser, id)).containsExactlyInAnyOrderElementsOf(all));
        assertThat(names(keeper, id)).hasSize(3).doesNotContain("Librarian for me");
        assertThat(names(members.member("Librarian for me"), id)).contains("Librarian for me");

        var people = page(visitor, ALL + "/" + id + "/people", PEOPLE);
        assertThat(people.total()).isEqualTo(2);
        assertThat(people.items())
                .extracting(OrganisationPerson::present)
                .containsExactly(true, false);
        var period = people.items().getLast().periods().getFirst();
        assertThat(period.to()).isEqualTo(2019);
        assertThat(period.staff()).isTrue();
        assertThat(Objects.requireNonNull(period.role()).id()).isEqualTo("librarian");
        assertThat(people.items().getFirst().periods()).hasSize(1);

        // What is hidden by now does not show, even before the index knows.
        profiles.save(
                        members.account("Librarian before").id(),
                        at(id, FieldVisibility.ME, true, 2019, 1))
                .block();
        assertThat(names(visitor, id)).containsExactly("Librarian for everyone");
    }

    private void person(
            String name,
            FieldVisibility visibility,
            boolean listed,
            @Nullable Integer to,
            String id) {
        profiles.save(members.account(name).id(), at(id, visibility, listed, to, 0)).block();
    }

    private static ProfileForm at(
            String id,
            FieldVisibility visibility,
            boolean listed,
            @Nullable Integer to,
            long version) {
        return TestProfiles.seenBy(
                TestProfiles.saying(
                        version,
                        List.of(),
                        List.of(
                                new AffiliationForm("A library", id, "librarian", true, 2010, to),
                                new AffiliationForm("Elsewhere", null, null, false, null, null)),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Availability.OPEN,
                        null,
                        listed),
                ProfileField.AFFILIATIONS,
                visibility);
    }

    private static List<String> names(WebTestClient by, String id) {
        return page(by, ALL + "/" + id + "/people?limit=100", PEOPLE).items().stream()
                .map(OrganisationPerson::username)
                .toList();
    }

    @Test
    void groupPagesListWhatWasAdded() {
        var library = added(inBenin(), form("Library on the page of its group", null));
        members.visitor()
                .get()
                .uri("/api/v1/groups/benin")
                .exchange()
                .expectBody()
                .jsonPath("$.organisations[*].id")
                .value(Matchers.hasItem(library.id()));
    }
}
