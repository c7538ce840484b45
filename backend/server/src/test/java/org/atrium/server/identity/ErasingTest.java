package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.atrium.contract.events.Event;
import org.atrium.contract.examples.Example;
import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.identity.Erasure;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.contract.identity.TokenRequest;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.shared.Text;
import org.atrium.server.FakeWikimedia;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.atrium.server.platform.Background;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Accounts that are erased. Whoever goes has a name that occurs nowhere else, so that whatever is
 * left of it is found. A failure prints the seed.
 */
@ServerTest
class ErasingTest {

    private static final String API = "/api/v1";
    private static final String GROUP = "israel";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    @Autowired private Accounts accounts;
    @Autowired private FormerNames names;
    @Autowired private List<Holding> holdings;
    @Autowired private Background background;
    @Autowired private Erasing erasing;
    @Autowired private List<RequestMappingHandlerMapping> mappings;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String word = word();
    private final String name =
            "Leaver " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);

    /** Where they work; nothing of that is left either. */
    private final String workplace = word();

    private final List<String> ids = new ArrayList<>();
    private WebTestClient leaver;
    private WebTestClient other;
    private WebTestClient organiser;

    private String word() {
        return random.ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @BeforeEach
    void begin() {
        System.out.println("Seed of the leaver: " + seed);
        leaver = members.member(name);
        other = members.member("Erase Other");
        organiser = members.organiser("Erase Organiser", GROUP);
    }

    private Account account() {
        return members.account(name);
    }

    private WebTestClient.ResponseSpec put(WebTestClient member, String path, Object form) {
        return member.put().uri(API + path).bodyValue(form).exchange();
    }

    private WebTestClient.ResponseSpec post(WebTestClient member, String path, Object form) {
        return member.post().uri(API + path).bodyValue(form).exchange();
    }

    private static <T> T body(WebTestClient.ResponseSpec answer, Class<T> type) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .is2xxSuccessful()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private String get(WebTestClient reader, String path) {
        var answer =
                reader.get().uri(API + path).exchange().expectBody(String.class).returnResult();
        assertThat(answer.getStatus()).as(path).isNotEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        return Objects.requireNonNullElse(answer.getResponseBody(), "");
    }

    private Erasure beginErasure() {
        return body(put(leaver, "/me/erasure", Map.of("name", name)), Erasure.class);
    }

    private static Instant afterGrace() {
        return Instant.now().plus(Erasing.GRACE).plusSeconds(60);
    }

    private ProfileForm profile() {
        return TestProfiles.saying(
                0,
                List.of(),
                List.of(
                        new AffiliationForm(
                                "Museum of " + workplace, null, null, true, null, null)),
                null,
                List.of(),
                List.of("maps"),
                List.of(),
                Availability.OPEN,
                new Text("I am " + name + " of " + workplace + ".", "en"),
                true);
    }

    private Map<String, Object> question(String body) {
        var form = new HashMap<String, Object>();
        form.put("title", "How does one scan a herbarium?");
        form.put("body", body);
        form.put("language", "en");
        form.put("topics", List.of("maps"));
        form.put("groups", List.of(GROUP));
        form.put("visibility", "public");
        return form;
    }

    private Question asked(WebTestClient member, Map<String, Object> form) {
        var question = body(post(member, "/questions", form), Question.class);
        ids.add(question.id());
        return question;
    }

    /** Something of theirs, and something about them, of every kind. */
    private Question fill() {
        put(leaver, "/me", profile()).expectStatus().isOk();
        put(organiser, "/groups/" + GROUP + "/invitations/" + name, Map.of()).expectStatus().isOk();
        put(leaver, "/groups/" + GROUP + "/membership", Map.of()).expectStatus().isOk();
        put(
                        members.organiser("Erase Inviter", "greece"),
                        "/groups/greece/invitations/" + name,
                        Map.of())
                .expectStatus()
                .isOk();
        var own = asked(leaver, question("Mine is large, and nobody knows how to scan it."));
        var veiled = question("Mine is a secret, as nobody is to know who asks.");
        veiled.put("asMemberOf", GROUP);
        asked(leaver, veiled);
        var mentioning =
                asked(other, question("Does @[" + name + "] know? They did this once before."));
        var at = "/questions/" + mentioning.id();
        var answered =
                body(
                        post(
                                leaver,
                                at + "/answers",
                                Map.of("body", "One does it with a camera.", "language", "en")),
                        Question.class);
        var answer = answered.answers().getFirst().id();
        post(
                        other,
                        at + "/answers/" + answer + "/comments",
                        Map.of("body", "Thank you @[" + name + "], so be it.", "language", "en"))
                .expectStatus()
                .isCreated();
        post(
                        leaver,
                        at + "/comments",
                        Map.of("body", "You may want to wear gloves.", "language", "en"))
                .expectStatus()
                .isCreated();
        var edited = question("Does @[" + name + "] know? They did this twice before.");
        edited.put("version", answered.version());
        put(other, at, edited).expectStatus().isOk();
        put(leaver, at + "/vote", Map.of("value", 1)).expectStatus().isOk();
        put(leaver, "/questions/" + own.id() + "/follow", Map.of());
        put(leaver, "/me/follows/topic/maps", Map.of("level", "all")).expectStatus().isOk();
        put(
                        leaver,
                        "/me/drafts/question/new",
                        Map.of(
                                "text",
                                Map.of(
                                        "title",
                                        "I, " + name,
                                        "body",
                                        "",
                                        "topics",
                                        List.of(),
                                        "groups",
                                        List.of(),
                                        "experts",
                                        List.of())))
                .expectStatus()
                .is2xxSuccessful();
        put(
                        other,
                        "/me/drafts/question/new-" + random.nextInt(1_000_000),
                        Map.of(
                                "text",
                                Map.of(
                                        "title",
                                        "For somebody",
                                        "body",
                                        "",
                                        "topics",
                                        List.of(),
                                        "groups",
                                        List.of(),
                                        "experts",
                                        List.of(name))))
                .expectStatus()
                .is2xxSuccessful();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> put(other, at + "/requests/" + name, Map.of()).expectStatus().isOk());
        var resource =
                body(post(leaver, "/resources", resource("Slides by " + name)), Resource.class);
        ids.add(resource.id());
        var again = resource("Made by " + name + " and others");
        again.put("version", resource.version());
        put(leaver, "/resources/" + resource.id(), again).expectStatus().isOk();
        put(leaver, "/resources/" + resource.id() + "/freshness", Map.of("right", true))
                .expectStatus()
                .isOk();
        for (var draft : List.of(true, false)) {
            ids.add(body(post(leaver, "/examples", example(draft)), Example.class).id());
        }
        var event = body(post(organiser, "/events", event()), Event.class);
        ids.add(event.id());
        put(
                        leaver,
                        "/events/" + event.id() + "/participation",
                        Map.of("level", "yes", "shown", true))
                .expectStatus()
                .isOk();
        put(
                        leaver,
                        "/events/" + event.id() + "/thanks/Erase Organiser",
                        Map.of("topics", List.of("maps")))
                .expectStatus()
                .isOk();
        post(leaver, "/me/tokens", Map.of("name", "For " + name)).expectStatus().isCreated();
        post(leaver, "/me/calendar", Map.of()).expectStatus().isOk();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(get(leaver, "/notifications")).contains(mentioning.id());
                    assertThat(get(other, "/people?q=" + word)).contains(name);
                    assertThat(get(organiser, "/groups/" + GROUP + "/log")).contains(name);
                    assertThat(get(other, "/questions?q=" + word)).contains(mentioning.id());
                });
        return mentioning;
    }

    private Map<String, Object> resource(String by) {
        var form = new HashMap<String, Object>();
        form.put("title", "Slides on herbaria");
        form.put("about", "How one scans a herbarium, for those who never did.");
        form.put("language", "en");
        form.put("kind", "slides");
        form.put("link", "https://slides.example/herbaria/" + random.nextInt(1_000_000));
        form.put("languages", List.of("en"));
        form.put("licence", "cc0");
        form.put("by", by);
        form.put("topics", List.of("maps"));
        form.put("version", 0);
        return form;
    }

    private Map<String, Object> example(boolean draft) {
        var form = new HashMap<String, Object>();
        form.put("title", draft ? "What I, " + name + ", did" : "Herbaria in a winter");
        form.put("summary", "Forty sheets of a made-up herbarium can be seen.");
        form.put("body", "We scanned on Mondays, and it was good.");
        form.put("language", "en");
        form.put("groups", List.of(GROUP));
        form.put("topics", List.of("maps"));
        form.put("from", "2024");
        form.put("draft", draft);
        form.put("version", 0);
        return form;
    }

    private Map<String, Object> event() {
        var start = LocalDateTime.now().minusDays(1).truncatedTo(ChronoUnit.HOURS);
        var form = new HashMap<String, Object>();
        form.put("title", "Evening of herbaria");
        form.put("text", "We meet.");
        form.put("language", "en");
        form.put("kind", "meeting");
        form.put("languages", List.of("en"));
        form.put("groups", List.of(GROUP));
        form.put("topics", List.of("maps"));
        form.put("where", "online");
        form.put(
                "time",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plusDays(5).toString(),
                        "zone",
                        "Asia/Jerusalem",
                        "allDay",
                        false));
        form.put("visibility", "public");
        form.put("draft", false);
        form.put("version", 0);
        return form;
    }

    @Test
    void beginsForWhoeverSaysTheNameAndCanBeTakenBack() {
        put(leaver, "/me/erasure", Map.of("name", "Somebody else"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("name");
        put(leaver, "/me/erasure", Map.of()).expectStatus().isBadRequest();
        put(members.visitor(), "/me/erasure", Map.of("name", name)).expectStatus().isUnauthorized();
        var token =
                body(post(leaver, "/me/tokens", Map.of("name", "mine")), NewPersonalToken.class);
        put(members.withToken(token.secret()), "/me/erasure", Map.of("name", name))
                .expectStatus()
                .isForbidden();
        assertThat(account().isLeaving()).isFalse();

        var begun = beginErasure();
        assertThat(begun.dueAt())
                .isEqualTo(Objects.requireNonNull(begun.begunAt()).plus(Duration.ofDays(7)));
        assertThat(
                        body(
                                put(leaver, "/me/erasure", Map.of("name", name.replace(' ', '_'))),
                                Erasure.class))
                .as("again")
                .isEqualTo(begun);
        assertThat(body(leaver.get().uri(API + "/me/erasure").exchange(), Erasure.class))
                .isEqualTo(begun);
        erasing.eraseDue(Objects.requireNonNull(begun.dueAt()).minusSeconds(1)).block();
        leaver.delete().uri(API + "/me/erasure").exchange().expectStatus().is2xxSuccessful();
        leaver.delete().uri(API + "/me/erasure").exchange().expectStatus().is2xxSuccessful();
        assertThat(body(leaver.get().uri(API + "/me/erasure").exchange(), Erasure.class))
                .isEqualTo(new Erasure(null, null));
        erasing.eraseDue(afterGrace()).block();
        assertThat(account().username()).isEqualTo(name);
        assertThat(account().isLeaving()).isFalse();
    }

    @Test
    void whoeverIsAboutToGoIsInNoList() {
        put(leaver, "/me", profile()).expectStatus().isOk();
        put(leaver, "/groups/" + GROUP + "/membership", Map.of()).expectStatus().isOk();
        var lists =
                List.of(
                        "/people?q=" + word,
                        "/people?topic=maps&limit=100",
                        "/search?q=" + word,
                        "/groups/" + GROUP + "/members");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> lists.forEach(list -> assertThat(get(other, list)).contains(name)));
        beginErasure();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() ->
                        lists.forEach(list ->
                                assertThat(get(other, list)).as(list).doesNotContain(name)));
        assertThat(get(other, "/people/" + name)).contains(name).doesNotContain(workplace);
        leaver.delete().uri(API + "/me/erasure").exchange().expectStatus().is2xxSuccessful();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> lists.forEach(list -> assertThat(get(other, list)).contains(name)));
    }

    @Test
    void leavesNoGroupWithoutAnOrganiser() {
        members.join(name, "kazakhstan", GroupRole.ORGANISER);
        put(other, "/groups/kazakhstan/membership", Map.of()).expectStatus().isOk();
        // the other was joined past the API: what they say of themselves tells the index
        put(leaver, "/me", profile()).expectStatus().isOk();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(other, "/groups/kazakhstan")).contains("\"members\":2"));
        put(leaver, "/me/erasure", Map.of("name", name))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("erasure.last-organiser");
        other.delete().uri(API + "/groups/kazakhstan/membership").exchange().expectStatus().isOk();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        put(leaver, "/me/erasure", Map.of("name", name)).expectStatus().isOk());
        leaver.delete().uri(API + "/me/erasure").exchange().expectStatus().isOk();
        assertThat(account().isLeaving()).isFalse();
    }

    @Test
    void theNameOccursNowhereAfterwards() {
        var mentioning = fill();
        var before = account();
        beginErasure();
        erasing.eraseDue(afterGrace()).block();

        var gone = Objects.requireNonNull(accounts.byId(before.id()).block());
        assertThat(gone.username()).startsWith("Former member ");
        assertThat(gone.sub()).isNull();
        assertThat(gone.groupRoles()).isEmpty();
        leaver.get().uri(API + "/me").exchange().expectStatus().isUnauthorized();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(leftInRecord()).as("seed " + seed).isEmpty();
                    assertThat(get(other, "/questions?q=" + word)).contains("\"total\":0");
                });
        for (var reader : List.of(members.visitor(), other, organiser)) {
            exits(gone.username()).forEach(exit -> hasNothing(exit, get(reader, exit)));
        }

        var thread =
                body(
                        other.get().uri(API + "/questions/" + mentioning.id()).exchange(),
                        Question.class);
        var answer = thread.answers().getFirst();
        assertThat(answer.body()).isEqualTo("One does it with a camera.");
        assertThat(answer.author().username()).isEqualTo(gone.username());
        assertThat(answer.author().role()).as("volunteer or staff, but not where").isNotNull();
        assertThat(thread.html()).contains("@<bdi>" + gone.username() + "</bdi>");
        assertThat(thread.body()).contains("@[" + gone.username() + "]");
        assertThat(thread.excerpt()).contains("@" + gone.username());
        assertThat(thread.votes()).isEqualTo(1);
        var person =
                body(
                        other.get()
                                .uri(API + "/people/" + gone.username())
                                .header("Accept-Language", "de")
                                .exchange(),
                        Person.class);
        assertThat(person.erased()).isTrue();
        assertThat(person.name()).startsWith("Ehemaliges Mitglied ");
        assertThat(get(organiser, "/events/" + ids.getLast()))
                .contains("\"takingPart\":0")
                .contains("\"said\":[]");
        other.get().uri(API + "/people/" + name).exchange().expectStatus().isNotFound();
    }

    private Map<String, String> leftInRecord() {
        var left = new TreeMap<String, String>();
        mongo.getCollectionNames()
                .concatMap(collection ->
                        mongo.findAll(Document.class, collection)
                                .map(Document::toJson)
                                .filter(text -> isNamed(text))
                                .doOnNext(text -> left.put(collection, text)))
                .blockLast();
        return left;
    }

    private boolean isNamed(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(word) || lower.contains(workplace);
    }

    private void hasNothing(String exit, String body) {
        var own = exit.contains("q=" + word) ? body.replace("\"" + word + "\"", "") : body;
        assertThat(isNamed(own)).as("%s, seed %d: %s", exit, seed, body).isFalse();
    }

    /** Every address that can be read, with everything that it may be about. */
    private List<String> exits(String successor) {
        var exits = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> {
                        if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                            info.getPatternsCondition()
                                    .getPatterns()
                                    .forEach(pattern ->
                                            exits.addAll(
                                                    filled(pattern.getPatternString(), successor)));
                        }
                    });
        }
        exits.removeIf(exit -> !exit.startsWith(API) || exit.contains("/live"));
        var all = new ArrayList<String>();
        for (var exit : exits) {
            var path = exit.substring(API.length());
            all.add(path);
            all.add(path + "?limit=100&q=" + word);
            all.add(path + "?limit=100&group=" + GROUP + "&facets=topic&past=true");
        }
        return all;
    }

    private List<String> filled(String pattern, String successor) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        var values =
                switch (variable.group(1)) {
                    case "slug", "group" -> List.of(GROUP, "greece");
                    case "username" -> List.of(successor, "Erase Other");
                    case "kind" -> List.of("group", "question");
                    default -> {
                        var every = new ArrayList<>(ids);
                        every.add("maps");
                        yield every;
                    }
                };
        return values.stream()
                .flatMap(value -> filled(variable.replaceFirst(value), successor).stream())
                .toList();
    }

    @Test
    void twoProgramsEraseOnce() {
        fill();
        var id = account().id();
        beginErasure();
        var due = afterGrace();
        Flux.merge(erasing.eraseDue(due), program(holdings).eraseDue(due), erasing.eraseDue(due))
                .blockLast();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(facts(id, Erasing.ERASED)).isEqualTo(1));
        assertThat(facts(id, "GroupLeft")).isEqualTo(1);
        assertThat(facts(id, Erasing.BEGUN)).isEqualTo(1);
        assertThat(Objects.requireNonNull(accounts.byId(id).block()).leaving())
                .extracting(Leaving::was, Leaving::takenAt)
                .containsOnlyNulls();
        erasing.eraseDue(due.plus(Erasing.TAKEN)).block();
        assertThat(facts(id, Erasing.ERASED)).isEqualTo(1);
        assertThat(mongo.findById(id, Erasing.Noted.class).block()).isNull();
    }

    private long facts(String subject, String type) {
        var query = Query.query(Criteria.where("subject").is(subject).and("type").is(type));
        return Objects.requireNonNull(mongo.count(query, "facts").block());
    }

    private Erasing program(List<Holding> parts) {
        return new Erasing(mongo, accounts, names, parts, background, Clock.systemUTC());
    }

    @Test
    void whereAProgramStopsAnotherGoesOn() {
        fill();
        var id = account().id();
        beginErasure();
        var moment = afterGrace();
        for (var stopped = 0; stopped <= holdings.size(); stopped++) {
            var parts = new ArrayList<Holding>(holdings.subList(0, stopped));
            parts.add(new Stopping());
            program(parts).eraseDue(moment).block();
            assertThat(Objects.requireNonNull(accounts.byId(id).block()).leaving())
                    .extracting(Leaving::was)
                    .as("what is left to do")
                    .isEqualTo(name);
            erasing.eraseDue(moment).block();
            moment = moment.plus(Erasing.TAKEN);
        }
        erasing.eraseDue(moment).block();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(leftInRecord()).as("seed " + seed).isEmpty());
        assertThat(facts(id, "GroupLeft")).isEqualTo(1);
        assertThat(Objects.requireNonNull(accounts.byId(id).block()).leaving())
                .extracting(Leaving::was)
                .isNull();
    }

    /** As if the program was killed. */
    private static final class Stopping implements Holding {

        @Override
        public List<Part> archive(String member) {
            return List.of();
        }

        @Override
        public Mono<Void> erase(Leaver leaver) {
            return Mono.error(new IllegalStateException("stopped"));
        }
    }

    @Test
    void whoeverComesBackIsSomebodyNew() {
        var sub = "77" + Math.abs(random.nextInt());
        var first = logIn(sub);
        leaver = members.withToken(first.token());
        var before = account();
        var own = asked(leaver, question("Mine is large, and nobody knows how to scan it."));
        beginErasure();
        erasing.eraseDue(afterGrace()).block();
        post(members.visitor(), "/tokens", new TokenRequest("refresh", first.refreshToken()))
                .expectStatus()
                .isUnauthorized();

        var again = logIn(sub);
        var after = account();
        assertThat(again.username()).isEqualTo(name);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.sub()).isEqualTo(sub);
        var back = members.withToken(again.token());
        assertThat(
                        body(
                                        back.get().uri(API + "/questions/" + own.id()).exchange(),
                                        Question.class)
                                .author()
                                .username())
                .startsWith("Former member ");
        assertThat(body(back.get().uri(API + "/me/erasure").exchange(), Erasure.class).dueAt())
                .isNull();
    }

    private ApiToken logIn(String sub) {
        var token = FakeWikimedia.token(sub, FakeWikimedia.profile(sub, name));
        return body(
                post(members.visitor(), "/tokens", new TokenRequest("wikimedia", token)),
                ApiToken.class);
    }

    @Test
    void theArchiveHasWhatTheyGaveAndNothingOfOthers() throws IOException {
        fill();
        var files = new TreeMap<String, String>();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    files.clear();
                    files.putAll(archive(leaver));
                    assertThat(files.get("posts.json")).contains("One does it with a camera.");
                    assertThat(files.get("posts.json")).contains("You may want to wear gloves.");
                    assertThat(files.get("help-requests.json")).contains("\"received\":true");
                });
        assertThat(files.get("account.json")).contains(name).contains(GROUP);
        assertThat(files.get("profile.json")).contains("Museum of " + workplace);
        assertThat(files.get("posts.json"))
                .contains("Mine is large")
                .contains("Mine is a secret")
                .contains("CC BY-SA 4.0")
                .contains("\"language\":\"en\"")
                .doesNotContain("They did this")
                .doesNotContain("so be it");
        assertThat(files.get("votes.json")).contains("\"value\":1");
        assertThat(files.get("drafts.json")).contains("I, " + name).doesNotContain("somebody");
        assertThat(files.get("follows.json")).contains("topic");
        assertThat(files.get("events.json"))
                .contains("\"takesPart\":\"yes\"")
                .contains("\"received\":false")
                .doesNotContain("herbaria");
        assertThat(files.get("resources.json"))
                .contains("Made by " + name + " and others")
                .contains("\"works\":true");
        assertThat(files.get("tokens.json")).contains("For " + name).doesNotContain("atr_");
        assertThat(files.get("notifications.json")).contains("mention");
        assertThat(String.join("", files.values()))
                .doesNotContain("Erase Other")
                .doesNotContain(members.account("Erase Other").id())
                .doesNotContain("pendingFacts");
        assertThat(String.join("", archive(other).values()))
                .doesNotContain("gloves")
                .doesNotContain(workplace);
        members.visitor().get().uri(API + "/me/archive").exchange().expectStatus().isUnauthorized();
    }

    private Map<String, String> archive(WebTestClient member) throws IOException {
        var bytes =
                Objects.requireNonNull(
                        member.get()
                                .uri(API + "/me/archive")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectHeader()
                                .contentType(MediaType.parseMediaType("application/zip"))
                                .expectBody()
                                .returnResult()
                                .getResponseBody());
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
