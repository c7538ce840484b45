package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

/**
 * Generated threads whose asker gave no name, in which the asker does all that an asker can do:
 * neither their id nor their name is in anything that anybody gets. A failure prints the seed.
 */
@ServerTest
class WhoAskedTest {

    private static final String API = "/api/v1";
    private static final String GROUP = "mexico";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int THREADS = 6;
    private static final Map<String, Object> EMPTY = Map.of();

    @Autowired private TestMembers members;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** A name, and a word in every thread, that nothing else has. */
    private final String secret = "Hidden" + word();

    private final String topicWord = word();
    private final Map<String, WebTestClient> readers = new LinkedHashMap<>();
    private final Map<String, Queue<String>> heard = new LinkedHashMap<>();
    private final List<Disposable> streams = new ArrayList<>();
    private String asker = "";
    private WebTestClient theirs;
    private WebTestClient organiser;
    private WebTestClient answerer;

    private String word() {
        return random.ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @BeforeEach
    void people() {
        System.out.println("Seed of generated threads: " + seed);
        asker = members.join(secret, GROUP, "member").id();
        theirs = members.member(secret);
        organiser = members.organiser("Asked Organiser", GROUP);
        members.join("Asked Member", GROUP, "member");
        members.join("Asked Elsewhere", "sweden", "organiser");
        members.join("Asked Answerer", GROUP, "member");
        answerer = members.member("Asked Answerer");
        readers.put("a visitor", members.visitor());
        readers.put("a member", members.member("Asked Member"));
        readers.put("an organiser elsewhere", members.member("Asked Elsewhere"));
        readers.put("an organiser", organiser);
        readers.put("who answered", answerer);
        readers.put("an expert", members.member("Asked Expert"));
        readers.put("the asker", theirs);
        readers.values().forEach(this::watch);
        readers.forEach(this::listen);
    }

    @AfterEach
    void stopListening() {
        streams.forEach(Disposable::dispose);
    }

    /** Whoever watches the group is told of everything in it. */
    private void watch(WebTestClient reader) {
        reader.put()
                .uri(API + "/me/follows/group/" + GROUP)
                .bodyValue(Map.of("level", "all"))
                .exchange()
                .returnResult(Void.class);
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

    @Test
    void nothingTellsWhoAsked() {
        var threads = new ArrayList<Question>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(lived(i));
        }
        var last = threads.getLast();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(organiser, "/questions?q=" + topicWord).contains(last.id()));
        var exits = exits(threads);
        readers.forEach((reader, client) ->
                exits.forEach(exit -> isNotToldBy(reader, exit, get(client, exit))));
        heard.forEach(
                (reader, lines) -> lines.forEach(line -> isNotToldBy(reader, "live events", line)));
        for (var name : List.of(secret, secret.toLowerCase(Locale.ROOT))) {
            readers.forEach((reader, client) -> findsNothing(reader, client, name));
        }
    }

    private void decidesOnASuggestion(String path, Visibility visibility, int number) {
        var suggesting =
                visibility == Visibility.CONFIDENTIAL
                        ? Objects.requireNonNull(readers.get("an expert"))
                        : answerer;
        var form =
                Map.of(
                        "title", "Number " + number + " asked better of " + topicWord,
                        "body", "Whether anybody can be found who did " + topicWord + " ever.",
                        "version", read(suggesting, path).version());
        var suggested =
                post(suggesting, path + "/suggestions", form).suggestions().stream()
                        .filter(one -> one.answer() == null)
                        .findFirst()
                        .orElseThrow();
        put(
                theirs,
                path
                        + "/suggestions/"
                        + suggested.id()
                        + (number % 2 == 0 ? "/acceptance" : "/refusal"),
                EMPTY);
    }

    private void suggestsAnEdit(String answer) {
        post(
                theirs,
                answer + "/suggestions",
                Map.of("body", "Somebody answers this question well.", "version", 1));
    }

    private void saysItIsOutdated(String path) {
        put(
                theirs,
                path + "/freshness",
                Map.of("right", false, "because", "The tool it names is gone."));
    }

    /** A thread in which the asker did something of everything. */
    private Question lived(int number) {
        var visibility = Visibility.values()[number % 3];
        var form = new LinkedHashMap<String, Object>();
        form.put("title", "Number " + number + " asked of " + topicWord);
        form.put("body", "Whether anybody can be found who did " + topicWord + " before.");
        form.put("language", "en");
        form.put("topics", List.of("maps"));
        form.put("groups", List.of(GROUP));
        form.put("visibility", visibility.value());
        form.put("asMemberOf", GROUP);
        if (visibility == Visibility.CONFIDENTIAL) {
            form.put("experts", List.of("Asked Expert"));
        }
        var question = post(theirs, "/questions", form);
        assertThat(question.author().memberOf()).isNotNull();
        var path = "/questions/" + question.id();
        var helper = visibility == Visibility.CONFIDENTIAL ? organiser : answerer;
        var answered = post(helper, path + "/answers", text("Somebody answers this question."));
        var answer = path + "/answers/" + answered.answers().getFirst().id();
        var acts =
                new ArrayList<Runnable>(
                        List.of(
                                () -> post(theirs, path + "/comments", text("I add a remark.")),
                                () -> post(theirs, answer + "/comments", text("I reply to it.")),
                                () ->
                                        post(
                                                theirs,
                                                path + "/answers",
                                                text("I found an answer of my own in the end.")),
                                () -> put(theirs, answer + "/acceptance", EMPTY),
                                () -> put(theirs, answer + "/vote", Map.of("value", 1)),
                                () -> put(theirs, path + "/follow", EMPTY),
                                () -> saysItIsOutdated(path),
                                () -> saysItIsOutdated(answer),
                                () -> suggestsAnEdit(answer),
                                () -> decidesOnASuggestion(path, visibility, number),
                                () -> convertOwnComment(path),
                                () -> edit(question, form)));
        Collections.shuffle(acts, random);
        acts.forEach(Runnable::run);
        var closing =
                number < 3
                        ? Map.<String, Object>of("reason", "elsewhere", "url", "https://a.example")
                        : Map.<String, Object>of("reason", "duplicate", "of", original());
        put(theirs, path + "/closing", closing);
        if (visibility != Visibility.MEMBERS) {
            put(
                    theirs,
                    path + "/groups",
                    Map.of("groups", List.of(GROUP, "everyone"), "audienceChanges", true));
        }
        return question;
    }

    /** Of somebody else, who is told that another is a duplicate of it. */
    private String original() {
        return post(
                        answerer,
                        "/questions",
                        Map.of(
                                "title", "The first who asked of it",
                                "body", "Somebody else asked the same long before that.",
                                "language", "en",
                                "topics", List.of("maps"),
                                "groups", List.of(GROUP)))
                .id();
    }

    /** Only comments of one's own become answers, and back. */
    private void convertOwnComment(String path) {
        var comment = post(theirs, path + "/comments", text("This is rather an answer."));
        var id = comment.comments().getLast().id();
        put(theirs, path + "/comments/" + id + "/conversion", EMPTY);
        put(theirs, path + "/answers/" + id + "/conversion", EMPTY);
        put(theirs, path + "/comments/" + id + "/removal", EMPTY);
    }

    /** Neither leaving the field out nor naming another group gives anybody away. */
    private void edit(Question question, Map<String, Object> form) {
        var again = new LinkedHashMap<>(form);
        again.remove("asMemberOf");
        again.put("body", "Whether anybody at all can be found who did " + topicWord + ".");
        again.put("version", read(theirs, "/questions/" + question.id()).version());
        assertThat(put(theirs, "/questions/" + question.id(), again).author().memberOf())
                .isNotNull();
    }

    private List<String> exits(List<Question> threads) {
        var exits = new ArrayList<String>();
        var facets = "&limit=100&facets=state,kind,group,topic,language";
        exits.add("/questions?q=" + topicWord + facets);
        exits.add("/questions?group=" + GROUP + facets);
        exits.add("/questions?sort=needed&topic=maps" + facets);
        exits.add("/search?limit=100&q=" + topicWord);
        exits.add("/search/meant?q=" + topicWord);
        exits.add("/questions/similar?limit=10&title=" + topicWord);
        exits.add("/notifications?limit=100");
        exits.add("/notifications/unread");
        exits.add("/questions/for-you?limit=100");
        exits.add("/questions/for-you?away=true");
        exits.add("/questions/experts?topic=maps");
        exits.add("/me/follows?limit=100");
        for (var thread : threads) {
            var path = "/questions/" + thread.id();
            exits.add(path);
            exits.add(path + "/matches");
            exits.add(path + "/duplicates");
            exits.add(path + "/history");
            exits.add(path + "/history/1");
            exits.add(path + "/history/2/difference");
            exits.add("/questions?similarTo=" + thread.id() + facets);
            exits.add("/questions/mentionable?question=" + thread.id());
            exits.add("/questions/mentionable?q=hid&question=" + thread.id());
        }
        return exits;
    }

    private void isNotToldBy(String reader, String exit, String body) {
        assertThat(body.toLowerCase(Locale.ROOT))
                .as("%s, %s, seed %d", reader, exit, seed)
                .doesNotContain(secret.toLowerCase(Locale.ROOT))
                .doesNotContain(asker.toLowerCase(Locale.ROOT));
    }

    /** Asking for somebody by name finds nothing of what they asked or answered without it. */
    private void findsNothing(String reader, WebTestClient client, String name) {
        for (var exit :
                List.of(
                        "/questions?author=" + name,
                        "/questions?answeredBy=" + name,
                        "/questions?author=" + name + "&facets=state,group",
                        "/search?kinds=question&q=author:" + name,
                        "/search?kinds=question&q=author:" + name + " " + topicWord)) {
            assertThat(get(client, exit))
                    .as("%s, %s, seed %d", reader, exit, seed)
                    .contains("\"total\":0");
        }
    }

    @Test
    void anOrganiserOfTheGroupLooksAndTheAskerIsTold() {
        var form =
                Map.<String, Object>of(
                        "title",
                        "Who must not be known for " + topicWord,
                        "body",
                        "They have their reasons, and the organisers theirs.",
                        "language",
                        "en",
                        "topics",
                        List.of("maps"),
                        "groups",
                        List.of(GROUP, "sweden"),
                        "asMemberOf",
                        GROUP);
        var question = post(theirs, "/questions", form);
        var path = "/questions/" + question.id();
        for (var reader : List.of("a member", "an organiser elsewhere", "the asker")) {
            look(Objects.requireNonNull(readers.get(reader)), path, null)
                    .expectStatus()
                    .isForbidden();
        }
        look(members.visitor(), path, null).expectStatus().isUnauthorized();
        assertThat(read(organiser, path).yours().may()).contains("look");

        var key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(seen(look(organiser, path, key))).isEqualTo(secret);
        }
        assertThat(seen(look(organiser, path, null))).isEqualTo(secret);
        assertThat(read(organiser, path).looks()).as("each look, once").hasSize(2);
        assertThat(read(theirs, path).looks())
                .extracting(look -> look.by().username())
                .containsExactly("Asked Organiser", "Asked Organiser");
        readers.forEach((reader, client) -> {
            if (!reader.equals("the asker") && !reader.equals("an organiser")) {
                assertThat(read(client, path).looks()).as(reader).isEmpty();
            }
        });
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(theirs, "/notifications")).contains("asker_looked_up"));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heardBy("the asker")).contains("AskerLookedUp"));
        readers.forEach((reader, client) -> {
            if (!reader.equals("the asker")) {
                assertThat(get(client, "/notifications")).doesNotContain("asker_looked_up");
                assertThat(heardBy(reader)).as(reader).doesNotContain("AskerLookedUp");
            }
        });
    }

    private String heardBy(String reader) {
        return String.join("\n", Objects.requireNonNull(heard.get(reader)));
    }

    @Test
    void aGroupToHideInIsOneOfTheAskersOwnAndOfTheQuestion() {
        for (var group : List.of("sweden", "everyone", "no-such")) {
            theirs.post()
                    .uri(API + "/questions")
                    .bodyValue(
                            Map.of(
                                    "title",
                                    "Who hides among strangers?",
                                    "body",
                                    "Nobody can be a member where they are not.",
                                    "language",
                                    "en",
                                    "topics",
                                    List.of("maps"),
                                    "groups",
                                    List.of(GROUP, "everyone"),
                                    "asMemberOf",
                                    group))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private static WebTestClient.ResponseSpec look(
            WebTestClient member, String path, @Nullable String key) {
        return member.post()
                .uri(API + path + "/looks")
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .exchange();
    }

    private static String seen(WebTestClient.ResponseSpec look) {
        return Objects.requireNonNull(
                        look.expectStatus()
                                .isOk()
                                .expectBody(Author.class)
                                .returnResult()
                                .getResponseBody())
                .username();
    }

    private static Map<String, Object> text(String body) {
        return Map.of("body", body, "language", "en");
    }

    private static Question post(WebTestClient member, String path, Map<String, ?> body) {
        return Objects.requireNonNull(
                member.post()
                        .uri(API + path)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static Question put(WebTestClient member, String path, Map<String, ?> body) {
        return Objects.requireNonNull(
                member.put()
                        .uri(API + path)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static Question read(WebTestClient member, String path) {
        return Objects.requireNonNull(
                member.get()
                        .uri(API + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    /** Whatever comes, refusals too. */
    private static String get(WebTestClient reader, String exit) {
        return Objects.requireNonNullElse(
                reader.get()
                        .uri(API + exit)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
    }
}
