package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atrium.contract.events.Event;
import org.atrium.contract.examples.Example;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.questions.Question;
import org.atrium.contract.resources.Resource;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.Disposable;

/**
 * A private group with posts and events of every kind, looked for by everybody through every
 * address that can be read, whatever addresses there are: nothing of it appears to whoever does not
 * belong to it, or not any more. A failure prints the seed.
 */
@ServerTest
class PrivateGroupTest {

    private static final String API = "/api/v1";
    private static final String WIDER = "us-canada";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired private TestMembers members;

    @Autowired private List<RequestMappingHandlerMapping> mappings;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String word = word();
    private final Map<String, Queue<String>> heard = new LinkedHashMap<>();
    private final List<Disposable> streams = new ArrayList<>();

    private WebTestClient owner;
    private WebTestClient organiserAbove;
    private WebTestClient insider;
    private String slug = "";
    private final List<Question> questions = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String resource = "";
    private String example = "";

    private String word() {
        return random.ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @BeforeEach
    void begin() {
        System.out.println("Seed of the private group: " + seed);
        organiserAbove = members.organiser("Private Above", WIDER);
        owner = members.member("Private Owner");
        insider = members.member("Private Insider");
        slug =
                Objects.requireNonNull(
                                post(owner, "/group-proposals", proposal())
                                        .expectStatus()
                                        .isCreated()
                                        .expectBody(GroupProposal.class)
                                        .returnResult()
                                        .getResponseBody())
                        .slug();
        put(organiserAbove, "/group-proposals/" + slug + "/decision", Map.of("approved", true))
                .expectStatus()
                .isOk();
        comesIn(insider, "Private Insider");
    }

    private Map<String, Object> proposal() {
        return Map.of(
                "kind",
                "project",
                "name",
                "Circle of " + word,
                "language",
                "en",
                "summary",
                "Where we talk about " + word + ".",
                "languages",
                List.of("en"),
                "partOf",
                List.of(WIDER),
                "visibility",
                "private",
                "why",
                "Some talks with institutions are not for everybody.");
    }

    private void comesIn(WebTestClient member, String name) {
        put(owner, "/groups/" + slug + "/invitations/" + name, Map.of()).expectStatus().isOk();
        put(member, "/groups/" + slug + "/membership", Map.of()).expectStatus().isOk();
    }

    @AfterEach
    void stopListening() {
        streams.forEach(Disposable::dispose);
    }

    private void listen(String name, WebTestClient reader) {
        var lines = heard.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>());
        streams.add(
                reader.get()
                        .uri(API + "/live")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody()
                        .subscribe(lines::add));
    }

    private static WebTestClient.ResponseSpec post(
            WebTestClient member, String path, Map<String, Object> form) {
        return member.post().uri(API + path).bodyValue(form).exchange();
    }

    private static WebTestClient.ResponseSpec put(
            WebTestClient member, String path, Map<String, Object> form) {
        return member.put().uri(API + path).bodyValue(form).exchange();
    }

    private Map<String, Object> question(String visibility, String... groups) {
        var form = new HashMap<String, Object>();
        form.put("title", "How does one do " + word + "?");
        form.put("body", "Nobody outside is to know that we do " + word + ".");
        form.put("language", "en");
        form.put("topics", List.of("maps"));
        form.put("groups", List.of(groups));
        form.put("visibility", visibility);
        return form;
    }

    private Map<String, Object> event(String visibility, String... groups) {
        var start = LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.HOURS);
        var form = new HashMap<String, Object>();
        form.put("title", "Evening of " + word);
        form.put("text", "We meet.");
        form.put("language", "en");
        form.put("kind", "meeting");
        form.put("languages", List.of("en"));
        form.put("groups", List.of(groups));
        form.put("topics", List.of("maps"));
        form.put("where", "online");
        form.put(
                "time",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plusHours(1).toString(),
                        "zone",
                        "America/Toronto",
                        "allDay",
                        false));
        form.put("visibility", visibility);
        form.put("draft", false);
        form.put("version", 0);
        return form;
    }

    private Map<String, Object> resource(String link, String... groups) {
        var form = new HashMap<String, Object>();
        form.put("title", "Slides on " + word);
        form.put("about", "What we show to institutions about " + word + ".");
        form.put("language", "en");
        form.put("kind", "slides");
        form.put("link", "https://slides.example/" + link);
        form.put("languages", List.of("en"));
        form.put("licence", "cc0");
        form.put("by", "Circle of " + word);
        form.put("groups", List.of(groups));
        form.put("topics", List.of("maps"));
        form.put("version", 0);
        return form;
    }

    private Map<String, Object> example(String... groups) {
        var form = new HashMap<String, Object>();
        form.put("title", "Winter of " + word);
        form.put("summary", "What came of it when we did " + word + ".");
        form.put("body", "Nobody outside is to know that we did " + word + ".");
        form.put("language", "en");
        form.put("groups", List.of(groups));
        form.put("topics", List.of("maps"));
        form.put("country", "CA");
        form.put("from", "2024");
        form.put(
                "figures",
                List.of(
                        Map.of(
                                "measure",
                                "other",
                                "label",
                                "Uses of " + word,
                                "value",
                                7,
                                "asOf",
                                "2025-01-01")));
        form.put("draft", false);
        form.put("version", 0);
        return form;
    }

    private Resource added(WebTestClient member, Map<String, Object> form) {
        return Objects.requireNonNull(
                post(member, "/resources", form)
                        .expectStatus()
                        .isCreated()
                        .expectBody(Resource.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Example written(WebTestClient member, Map<String, Object> form) {
        return Objects.requireNonNull(
                post(member, "/examples", form)
                        .expectStatus()
                        .isCreated()
                        .expectBody(Example.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Question asked(WebTestClient member, Map<String, Object> form) {
        var question =
                Objects.requireNonNull(
                        post(member, "/questions", form)
                                .expectStatus()
                                .isCreated()
                                .expectBody(Question.class)
                                .returnResult()
                                .getResponseBody());
        questions.add(question);
        return question;
    }

    /** Everything that can be in a group, by its owner and by whoever is taken out of it later. */
    private void fill(WebTestClient leaver, String name) {
        asked(owner, question("members", slug));
        asked(leaver, question("members", slug));
        var veiled = question("members", slug);
        veiled.put("asMemberOf", slug);
        asked(leaver, veiled);
        var confided = question("confidential", slug);
        confided.put("experts", List.of(name));
        asked(owner, confided);
        for (var question : questions) {
            post(
                            question.visibility().value().equals("members") ? insider : owner,
                            "/questions/" + question.id() + "/answers",
                            Map.of("body", "One does " + word + " with care.", "language", "en"))
                    .expectStatus()
                    .isCreated();
        }
        var made =
                Objects.requireNonNull(
                        post(owner, "/events", event("members", slug))
                                .expectStatus()
                                .isCreated()
                                .expectBody(Event.class)
                                .returnResult()
                                .getResponseBody());
        events.add(made.id());
        put(
                        leaver,
                        "/events/" + made.id() + "/participation",
                        Map.of("level", "yes", "shown", true))
                .expectStatus()
                .isOk();
        resource = added(owner, resource(word, slug)).id();
        put(leaver, "/resources/" + resource + "/freshness", Map.of("right", true))
                .expectStatus()
                .isOk();
        put(owner, "/events/" + made.id() + "/resources/" + resource, Map.of())
                .expectStatus()
                .isOk();
        example = written(leaver, example(slug)).id();
        put(leaver, "/me/follows/group/" + slug, Map.of("level", "all")).expectStatus().isOk();
        put(owner, "/groups/" + slug + "/pins/" + questions.getFirst().id(), Map.of())
                .expectStatus()
                .isOk();
    }

    @Test
    void nothingOfItAppearsToWhoeverDoesNotBelongToIt() {
        var leaver = members.member("Private Leaver");
        comesIn(leaver, "Private Leaver");
        var caretaker = members.member("Private Stranger");
        var readers = new LinkedHashMap<String, WebTestClient>();
        readers.put("a visitor", members.visitor());
        readers.put("a stranger", caretaker);
        readers.put("an organiser of the wider area", organiserAbove);
        put(caretaker, "/me/follows/topic/maps", Map.of("level", "all")).expectStatus().isOk();
        put(organiserAbove, "/me/follows/group/" + WIDER, Map.of("level", "all"))
                .expectStatus()
                .isOk();
        put(organiserAbove, "/me/follows/group/" + slug, Map.of("level", "all"))
                .expectStatus()
                .isNotFound();
        readers.forEach(this::listen);
        fill(leaver, "Private Leaver");
        insidersSeeIt(leaver);
        var exits = exits();
        assertThat(exits).as("addresses that can be read").hasSizeGreaterThan(150);
        readers.forEach((name, reader) -> seesNothing(name, reader, exits));

        listen("who was taken out", leaver);
        put(
                        owner,
                        "/groups/" + slug + "/people/Private Leaver/removal",
                        Map.of("reason", "The project is at its end."))
                .expectStatus()
                .isOk();
        seesNothing("who was taken out", leaver, exits);
        var after = asked(insider, question("members", slug));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(insider, "/questions?q=" + word).contains(after.id()));
        seesNothing("who was taken out, later", leaver, exits);
        assertThat(get(leaver, "/notifications"))
                .contains("group_removed")
                .contains("The project is at its end.");
        heard.forEach(
                (name, lines) -> isNotTold(name, "live events", "", String.join("\n", lines)));
        put(leaver, "/groups/" + slug + "/membership", Map.of()).expectStatus().isNotFound();
    }

    /** Else nothing that is not found proves anything. */
    private void insidersSeeIt(WebTestClient leaver) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(get(insider, "/questions?group=" + slug))
                            .contains("\"total\":3")
                            .contains("Circle of " + word);
                    assertThat(
                                    get(
                                            leaver,
                                            "/questions?narrower=true&group="
                                                    + WIDER
                                                    + "&q="
                                                    + word))
                            .contains("\"total\":4");
                    assertThat(get(insider, "/search?q=" + word)).contains("Circle of");
                    assertThat(get(insider, "/search?kinds=group&q=" + word)).contains(slug);
                    assertThat(get(insider, "/groups?q=circle")).contains(slug);
                    assertThat(get(insider, "/groups/" + WIDER)).contains(slug);
                    assertThat(get(insider, "/people/Private Owner")).contains(slug);
                    assertThat(get(insider, "/people?group=" + slug)).contains("\"total\"");
                    assertThat(get(insider, "/events?group=" + WIDER)).contains("Evening of");
                    assertThat(get(insider, "/resources?facets=kind&group=" + WIDER))
                            .contains("Slides on " + word);
                    assertThat(get(insider, "/search?kinds=resource&q=" + word)).contains(resource);
                    assertThat(get(insider, "/events/" + events.getFirst())).contains(resource);
                    assertThat(get(insider, "/examples?facets=measure&group=" + WIDER))
                            .contains("Winter of " + word);
                    assertThat(get(insider, "/search?kinds=example&q=" + word)).contains(example);
                    assertThat(get(leaver, "/notifications")).contains(word);
                    assertThat(get(leaver, "/me/follows?kind=group")).contains(slug);
                    assertThat(get(insider, "/groups/" + slug + "/events.ics"))
                            .contains("Evening of " + word);
                });
    }

    /** Every address that there is, with everything that it may be about. */
    private List<String> exits() {
        var ids = new ArrayList<String>(questions.stream().map(Question::id).toList());
        ids.addAll(events);
        ids.add(resource);
        ids.add(example);
        var exits = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> {
                        if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                            info.getPatternsCondition()
                                    .getPatterns()
                                    .forEach(pattern ->
                                            exits.addAll(filled(pattern.getPatternString(), ids)));
                        }
                    });
        }
        exits.removeIf(exit -> !exit.startsWith(API) || exit.contains("/live"));
        var all = new ArrayList<String>();
        for (var exit : exits) {
            var path = exit.substring(API.length());
            all.add(path);
            all.add(path + "?limit=100&q=" + word + "&kind=group&title=" + word);
            all.add(path + "?limit=100&group=" + slug + "&q=group:" + slug + " " + word);
            all.add(path + "?limit=100&group=" + WIDER + "&narrower=true&partOf=" + WIDER);
            all.add(path + "?facets=group&limit=100&q=Circle&kinds=group&kind=project");
            all.add(path + "?facets=kind,topic,language&limit=100&event=" + events.getFirst());
            all.add(path + "?facets=topic,language,country,measure&limit=100&year=2024");
            all.add(path + "?limit=100&country=CA&author=Private Leaver&sort=period");
            all.add(path + "?mine=true&drafts=true&past=true&question=" + ids.getFirst());
        }
        return all;
    }

    private List<String> filled(String pattern, List<String> ids) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        var values =
                switch (variable.group(1)) {
                    case "slug", "group" -> List.of(slug, WIDER);
                    case "username" ->
                            List.of("Private Owner", "Private Insider", "Private Leaver");
                    case "answer" ->
                            List.of(
                                    Objects.requireNonNull(insiderRead(questions.getFirst().id()))
                                            .answers()
                                            .getFirst()
                                            .id());
                    case "kind" -> List.of("group", "question");
                    default -> {
                        var every = new ArrayList<>(ids);
                        every.add(slug);
                        every.add("maps");
                        yield every;
                    }
                };
        return values.stream()
                .flatMap(value ->
                        filled(variable.replaceFirst(value.replace("$", "")), ids).stream())
                .toList();
    }

    private @Nullable Question insiderRead(String id) {
        return insider.get()
                .uri(API + "/questions/" + id)
                .exchange()
                .expectBody(Question.class)
                .returnResult()
                .getResponseBody();
    }

    private void seesNothing(String name, WebTestClient reader, List<String> exits) {
        exits.forEach(exit -> isNotTold(name, exit, exit, get(reader, exit)));
    }

    /**
     * @param asked what they said themselves, which may be said back to them
     */
    private void isNotTold(String name, String exit, String asked, String body) {
        var told = body.toLowerCase(Locale.ROOT);
        var as = "%s, %s, seed %d: %s".formatted(name, exit, seed, body);
        if (!asked.contains("=" + word) && !asked.contains(" " + word)) {
            assertThat(told).as(as).doesNotContain(word);
        } else {
            assertThat(told)
                    .as(as)
                    .doesNotContain("circle of " + word)
                    .doesNotContain("do " + word)
                    .doesNotContain("does " + word)
                    .doesNotContain("slides on " + word)
                    .doesNotContain("winter of " + word)
                    .doesNotContain("evening of " + word);
        }
        if (!asked.contains(slug)) {
            assertThat(told).as(as).doesNotContain(slug);
        }
        if (!resource.isEmpty() && !asked.contains(resource)) {
            assertThat(body).as(as).doesNotContain(resource);
        }
        if (!example.isEmpty() && !asked.contains(example)) {
            assertThat(body).as(as).doesNotContain(example);
        }
        for (var question : questions) {
            if (!asked.contains(question.id())) {
                assertThat(body).as(as).doesNotContain(question.id());
            }
        }
    }

    private static String get(WebTestClient reader, String path) {
        var answer =
                reader.get().uri(API + path).exchange().expectBody(String.class).returnResult();
        assertThat(answer.getStatus()).as(path).isNotEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        return Objects.requireNonNullElse(answer.getResponseBody(), "");
    }

    @Test
    void whatIsInItStaysInIt() {
        var above = question("public", WIDER);
        var outside = asked(insider, above);
        for (var form :
                List.of(
                        question("public", slug),
                        question("members", slug, WIDER),
                        question("members", WIDER, slug))) {
            post(owner, "/questions", form).expectStatus().isBadRequest();
        }
        post(organiserAbove, "/questions", question("members", slug)).expectStatus().isBadRequest();
        var inside = asked(owner, question("members", slug));
        put(
                        owner,
                        "/questions/" + inside.id() + "/groups",
                        Map.of("groups", List.of(WIDER), "audienceChanges", true))
                .expectStatus()
                .isEqualTo(409);
        put(
                        insider,
                        "/questions/" + outside.id() + "/groups",
                        Map.of("groups", List.of(slug), "audienceChanges", true))
                .expectStatus()
                .isEqualTo(409);
        var edited = question("public", WIDER);
        edited.put("version", inside.version());
        put(owner, "/questions/" + inside.id(), edited).expectStatus().isEqualTo(409);
        edited = question("public", slug);
        edited.put("version", inside.version());
        put(owner, "/questions/" + inside.id(), edited).expectStatus().isBadRequest();
        put(
                        owner,
                        "/questions/" + outside.id() + "/lifts/" + slug,
                        Map.of("why", "It is of interest to us."))
                .expectStatus()
                .isEqualTo(409);
        var confided = question("confidential", slug);
        confided.put("experts", List.of("Private Above"));
        post(owner, "/questions", confided).expectStatus().isBadRequest();
        var may = Objects.requireNonNull(insiderRead(inside.id())).yours().may();
        assertThat(may).doesNotContain("move", "lift", "redact");

        post(owner, "/events", event("public", slug)).expectStatus().isBadRequest();
        members.join("Private Owner", WIDER, "organiser");
        post(owner, "/events", event("members", slug, WIDER)).expectStatus().isBadRequest();
        var made =
                Objects.requireNonNull(
                        post(owner, "/events", event("members", slug))
                                .expectBody(Event.class)
                                .returnResult()
                                .getResponseBody());
        post(owner, "/resources", resource("both", slug, WIDER)).expectStatus().isBadRequest();
        post(organiserAbove, "/resources", resource("in", slug)).expectStatus().isBadRequest();
        var hidden = added(owner, resource("in", slug));
        added(organiserAbove, resource("in"));
        for (var elsewhere : List.of(resource("in", WIDER), resource("in"))) {
            elsewhere.put("version", hidden.version());
            put(owner, "/resources/" + hidden.id(), elsewhere).expectStatus().isEqualTo(409);
        }
        post(owner, "/examples", example(slug, WIDER)).expectStatus().isBadRequest();
        post(organiserAbove, "/examples", example(slug)).expectStatus().isBadRequest();
        var kept = written(owner, example(slug));
        var away = example(WIDER);
        away.put("version", kept.version());
        put(owner, "/examples/" + kept.id(), away).expectStatus().isEqualTo(409);
        var moved = event("members", WIDER);
        moved.put("version", made.version());
        put(owner, "/events/" + made.id(), moved).expectStatus().isEqualTo(409);
    }

    @Test
    void whoIsInvitedSeesWhatItIsAndNothingInIt() {
        var guest = members.member("Private Guest");
        fill(insider, "Private Insider");
        put(owner, "/groups/" + slug + "/invitations/Private Guest", Map.of())
                .expectStatus()
                .isOk();
        assertThat(get(guest, "/groups/" + slug)).contains("Circle of " + word).contains("invited");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(guest, "/notifications"))
                                .contains("group_invited")
                                .contains("Circle of " + word));
        guest.get()
                .uri(API + "/groups/" + slug + "/members")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(get(guest, "/questions?group=" + slug)).contains("\"total\":0");
        assertThat(get(guest, "/events?group=" + slug)).contains("\"total\":0");
        assertThat(get(guest, "/search?q=" + word)).contains("\"total\":0");
        owner.delete()
                .uri(API + "/groups/" + slug + "/invitations/Private Guest")
                .exchange()
                .expectStatus()
                .isOk();
        guest.get().uri(API + "/groups/" + slug).exchange().expectStatus().isNotFound();
        assertThat(get(guest, "/notifications")).doesNotContain(word);
    }
}
