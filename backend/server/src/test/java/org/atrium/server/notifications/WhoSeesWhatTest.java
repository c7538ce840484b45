package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generated questions of every visibility, looked at by everybody through every exit: what is not
 * for their eyes appears nowhere. A failure prints the seed that generated it.
 */
@ServerTest
class WhoSeesWhatTest {

    private static final String API = "/api/v1";
    private static final List<String> GROUPS = List.of("estonia", "latvia", "slovakia");
    private static final List<String> TOPICS = List.of("digitisation", "copyright", "maps");
    private static final List<String> LANGUAGES = List.of("en", "es", "sv");
    private static final List<String> EXPERTS =
            List.of("Sight Expert", "Sight Nowhere", "Sight Member");
    private static final int QUESTIONS = 18;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{13}");

    @Autowired private TestMembers members;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** A word that only these questions have, far from any other word. */
    private final String word = random(14);

    private String random(int letters) {
        return random.ints(letters, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A word that only one question has, by its id. */
    private final Map<String, String> own = new LinkedHashMap<>();

    private final List<Asked> all = new ArrayList<>();

    /** What the others were closed as duplicates of; null as long as they are open. */
    private @Nullable Asked original;

    private final List<Eyes> everybody = new ArrayList<>();

    /** A question as the test knows it. */
    private record Asked(
            String id,
            String asker,
            Visibility visibility,
            List<String> groups,
            List<String> topics,
            String language,
            Set<String> experts) {

        Asked inConfidence(Set<String> named) {
            return new Asked(id, asker, Visibility.CONFIDENTIAL, groups, topics, language, named);
        }
    }

    /** Somebody who looks, and what they hear meanwhile. */
    private static final class Eyes {
        final String name;
        final WebTestClient client;
        final boolean member;
        final Map<String, String> roles = new LinkedHashMap<>();
        final Queue<LiveEvent> heard = new ConcurrentLinkedQueue<>();
        Disposable stream = () -> {};

        Eyes(String name, WebTestClient client, boolean member) {
            this.name = name;
            this.client = client;
            this.member = member;
        }

        boolean sees(Asked question) {
            if (question.visibility() == Visibility.PUBLIC
                    || name.equals(question.asker())
                    || question.experts().contains(name)) {
                return true;
            }
            return question.groups().stream()
                    .filter(roles::containsKey)
                    .anyMatch(group ->
                            question.visibility() == Visibility.MEMBERS
                                    || "organiser".equals(roles.get(group)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @AfterEach
    void stopListening() {
        everybody.forEach(eyes -> eyes.stream.dispose());
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void nothingAppearsToTheWrongEyes() {
        System.out.println("Seed of generated questions: " + seed);
        somebodyOfEveryKind();
        everybody.forEach(this::listen);
        everybodyWatchesTheGroups();
        for (int i = 0; i < QUESTIONS; i++) {
            all.add(generate(i));
        }
        var away = putAwayWhatIsPublic();
        everyExitShows("at first");
        whatWaitsFor("at first", away, all);
        whatIsHidden();
        everybodyHears("QuestionAsked");
        everybodyMutesOrFollows();

        var mind = eyes("Sight Member");
        mind.client
                .delete()
                .uri(API + "/groups/estonia/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        mind.roles.remove("estonia");
        hideAPublicQuestion();
        askOtherExperts();
        everyExitShows("after leaving and hiding");
        whatWaitsFor("after leaving and hiding", away, all);
        everybody.forEach(eyes -> eyes.heard.clear());
        answerEverything();
        everybodyHears("AnswerPosted");
        everybodyThanks();
        everyExitShows("after answers");
        whatWaitsFor("after answers", away, List.of());
        original = firstPublic();
        closeTheOthers();
        everyExitShows("after closing");
    }

    /** Somebody who belongs nowhere puts away every question that they can see now. */
    private Set<String> putAwayWhatIsPublic() {
        var nowhere = eyes("Sight Nowhere");
        var seen = all.stream().filter(nowhere::sees).toList();
        for (var question : seen) {
            for (int twice = 0; twice < 2; twice++) {
                nowhere.client
                        .put()
                        .uri(API + "/questions/" + question.id() + "/not-mine")
                        .exchange()
                        .expectStatus()
                        .is2xxSuccessful();
            }
        }
        return ids(seen);
    }

    private void whatWaitsFor(String when, Set<String> away, List<Asked> unanswered) {
        for (var eyes : everybody.stream().filter(one -> one.member).toList()) {
            var nowhere = eyes.name.equals("Sight Nowhere");
            var waiting =
                    ids(
                            unanswered.stream()
                                    .filter(eyes::sees)
                                    .filter(one -> !one.asker().equals(eyes.name))
                                    .filter(one -> !(nowhere && away.contains(one.id())))
                                    .toList());
            var seen = ids(all.stream().filter(eyes::sees).toList());
            seen.retainAll(nowhere ? away : Set.of());
            var what = "%s, for them, %s, seed %d".formatted(eyes, when, seed);
            Awaitility.await(what)
                    .pollDelay(Duration.ZERO)
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(allPages(eyes, "/questions/for-you?limit=100"))
                                    .isEqualTo(waiting));
            assertThat(allPages(eyes, "/questions/for-you?away=true&limit=100"))
                    .as("put away: " + what)
                    .isEqualTo(seen);
        }
    }

    /** Generated questions on all pages of a list that counts exactly what it shows. */
    private Set<String> allPages(Eyes eyes, String exit) {
        var found = new TreeSet<String>();
        var items = 0;
        String after = "";
        while (after != null) {
            var body = body(eyes, exit + (after.isEmpty() ? "" : "&after=" + after));
            var page = JSON.readValue(body, new TypeReference<Page<Object>>() {});
            found.addAll(mentioned(body));
            items += page.items().size();
            after = page.next();
            if (after == null) {
                assertThat(page.total()).as(exit).isEqualTo(items);
            }
        }
        return found;
    }

    private void somebodyOfEveryKind() {
        add("a visitor", members.visitor(), false);
        add("the ui", members.ui(), false);
        add("the operator", members.operator(), false);
        member("Sight Nowhere", Map.of());
        member("Sight Member", Map.of("estonia", "member"));
        member("Sight Elsewhere", Map.of("sweden", "organiser"));
        member("Sight Wider", Map.of("central-eastern-europe-central-asia", "organiser"));
        member("Sight Organiser", Map.of("latvia", "organiser", "slovakia", "member"));
        member(
                "Sight Asker",
                Map.of("estonia", "member", "latvia", "member", "slovakia", "member"));
        member("Sight Stranger", Map.of());
        member("Sight Expert", Map.of());
        member(
                "Sight Overseer",
                Map.of("estonia", "organiser", "latvia", "organiser", "slovakia", "organiser"));
    }

    private void member(String name, Map<String, String> roles) {
        roles.forEach((group, role) -> members.join(name, group, role));
        add(name, members.member(name), true);
        canHelp(eyes(name).client);
        eyes(name).roles.putAll(roles);
    }

    private static void canHelp(WebTestClient member) {
        member.put()
                .uri(API + "/me")
                .bodyValue(
                        Map.of(
                                "version",
                                0,
                                "roles",
                                List.of(),
                                "affiliations",
                                List.of(),
                                "languages",
                                List.of(),
                                "canHelp",
                                TOPICS,
                                "wantsToLearn",
                                List.of(),
                                "availability",
                                "open",
                                "listed",
                                false))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void add(String name, WebTestClient client, boolean member) {
        var patient = client.mutate().responseTimeout(Duration.ofSeconds(60)).build();
        everybody.add(new Eyes(name, patient, member));
    }

    private Eyes eyes(String name) {
        return everybody.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    private Asked generate(int number) {
        var visibility = Visibility.values()[random.nextInt(3)];
        var asker =
                visibility == Visibility.MEMBERS || random.nextBoolean()
                        ? "Sight Asker"
                        : "Sight Stranger";
        var first = GROUPS.get(random.nextInt(3));
        var second = GROUPS.get(random.nextInt(3));
        var groups = List.copyOf(new TreeSet<>(List.of(first, second)));
        var topics = List.of(TOPICS.get(random.nextInt(3)));
        var language = LANGUAGES.get(random.nextInt(3));
        var experts = visibility == Visibility.CONFIDENTIAL ? someExperts() : Set.<String>of();
        var secret = random(12);
        var form =
                Map.of(
                        "title",
                        "Number " + number + " about " + word,
                        "body",
                        "Whether "
                                + word
                                + " is to be seen, and by whom, or "
                                + secret
                                + " on "
                                + site()
                                + "/page: "
                                + everybodyNamed(),
                        "language",
                        language,
                        "topics",
                        topics,
                        "groups",
                        groups,
                        "visibility",
                        visibility.value(),
                        "experts",
                        List.copyOf(experts));
        var made = created(eyes(asker).client, "/questions", form);
        own.put(made.id(), secret);
        edit(eyes(asker).client, made, form);
        return new Asked(made.id(), asker, visibility, groups, topics, language, experts);
    }

    private Set<String> someExperts() {
        return EXPERTS.stream().filter(name -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    /** Some of those who could see it no longer can, and the other way round. */
    private void askOtherExperts() {
        all.replaceAll(question -> {
            if (question.visibility() != Visibility.CONFIDENTIAL) {
                return question;
            }
            var now = question.inConfidence(someExperts());
            eyes(question.asker())
                    .client
                    .put()
                    .uri(API + "/questions/" + question.id() + "/experts")
                    .bodyValue(Map.of("experts", now.experts()))
                    .exchange()
                    .expectStatus()
                    .isOk();
            return now;
        });
    }

    /** So that there is an earlier version. */
    private static void edit(WebTestClient asker, Question made, Map<String, ?> form) {
        var again = new LinkedHashMap<String, Object>(form);
        again.put("version", made.version());
        again.put("reason", "Once more");
        asker.put()
                .uri(API + "/questions/" + made.id())
                .bodyValue(again)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Whoever is named is told, when they may see it. */
    private String everybodyNamed() {
        return everybody.stream()
                .filter(eyes -> eyes.member)
                .map(eyes -> "@[" + eyes.name + "]")
                .collect(Collectors.joining(", "));
    }

    private static Question created(WebTestClient client, String path, Map<String, ?> form) {
        return Objects.requireNonNull(
                client.post()
                        .uri(API + path)
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private void hideAPublicQuestion() {
        var open = firstPublic();
        var asker = eyes(open.asker());
        var now =
                Objects.requireNonNull(
                        asker.client
                                .get()
                                .uri(API + "/questions/" + open.id())
                                .exchange()
                                .expectBody(Question.class)
                                .returnResult()
                                .getResponseBody());
        asker.client
                .put()
                .uri(API + "/questions/" + open.id())
                .bodyValue(
                        Map.of(
                                "title", now.title(),
                                "body", now.body(),
                                "language", now.language(),
                                "topics", open.topics(),
                                "groups", open.groups(),
                                "visibility", "confidential",
                                "version", now.version()))
                .exchange()
                .expectStatus()
                .isOk();
        all.set(all.indexOf(open), open.inConfidence(Set.of()));
    }

    /** All others become duplicates of one that everybody sees, and lists itself who sees them. */
    private void closeTheOthers() {
        var form = Map.of("reason", "duplicate", "of", Objects.requireNonNull(original).id());
        for (var question : all) {
            if (question != original) {
                eyes("Sight Overseer")
                        .client
                        .put()
                        .uri(API + "/questions/" + question.id() + "/closing")
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
        }
    }

    /** Everybody says of every answer that they see that it helped; that is for its author. */
    private void everybodyThanks() {
        for (var eyes : everybody.stream().filter(one -> one.member).toList()) {
            for (var question : all.stream().filter(eyes::sees).toList()) {
                var own = eyes.name.equals("Sight Overseer");
                var path = API + "/questions/" + question.id();
                var answer =
                        JSON.readTree(body(eyes, "/questions/" + question.id()))
                                .get("answers")
                                .get(0)
                                .get("id")
                                .asString();
                eyes.client
                        .put()
                        .uri(path + "/answers/" + answer + "/thanks")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(own ? 403 : 200);
            }
        }
        var thanked =
                ids(
                        all.stream()
                                .filter(question ->
                                        everybody.stream()
                                                .filter(one -> one.member)
                                                .filter(one -> !one.name.equals("Sight Overseer"))
                                                .anyMatch(one -> one.sees(question)))
                                .toList());
        Awaitility.await("thanks, seed " + seed)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(heard(eyes("Sight Overseer"), "AnswerHelped"))
                                .isEqualTo(thanked));
        for (var eyes : everybody) {
            if (!eyes.name.equals("Sight Overseer")) {
                assertThat(heard(eyes, "AnswerHelped")).as("%s, seed %d", eyes, seed).isEmpty();
                if (eyes.member) {
                    assertThat(body(eyes, "/notifications?limit=100"))
                            .as("%s, seed %d", eyes, seed)
                            .doesNotContain("answer_helped");
                }
            }
        }
    }

    private Asked firstPublic() {
        return all.stream()
                .filter(one -> one.visibility() == Visibility.PUBLIC)
                .findFirst()
                .orElseThrow();
    }

    private void answerEverything() {
        var overseer = eyes("Sight Overseer").client;
        for (var question : all) {
            created(
                    overseer,
                    "/questions/" + question.id() + "/answers",
                    Map.of("body", "Nobody else should see that " + word, "language", "en"));
        }
    }

    /** Whoever follows a group hears of everything there that is for their eyes. */
    private void everybodyWatchesTheGroups() {
        for (var eyes : everybody) {
            GROUPS.stream()
                    .filter(group -> eyes.member)
                    .forEach(group -> chooses(eyes, "group/" + group, "all").expectStatus().isOk());
        }
    }

    private void everybodyMutesOrFollows() {
        for (var eyes : everybody) {
            all.stream()
                    .filter(question -> eyes.member && eyes.sees(question))
                    .forEach(question ->
                            chooses(eyes, "question/" + question.id(), "first")
                                    .expectStatus()
                                    .isOk());
        }
    }

    private static WebTestClient.ResponseSpec chooses(Eyes eyes, String what, String level) {
        return eyes.client
                .put()
                .uri(API + "/me/follows/" + what)
                .bodyValue(Map.of("level", level))
                .exchange();
    }

    /** What all of these questions link to, and nothing else. */
    private String site() {
        return "https://" + word + ".example.org";
    }

    /** Exits that give many questions at once: where they lead to, and what belongs there. */
    private Map<String, List<Asked>> exits() {
        var exits = new LinkedHashMap<String, List<Asked>>();
        var facets = "&limit=100&facets=state,kind,group,topic,language,law";
        exits.put("/questions?q=" + word + facets, all);
        exits.put("/questions?group=estonia,latvia,slovakia" + facets, all);
        exits.put("/questions?group=central-eastern-europe-central-asia&q=" + word + facets, all);
        exits.put("/search?kinds=question&limit=100&q=" + word, all);
        exits.put(
                "/search?limit=100&q=" + word + "&group=central-eastern-europe-central-asia", all);
        for (var asker : List.of("Sight Asker", "Sight Stranger")) {
            exits.put(
                    "/questions?author=" + asker + "&group=estonia,latvia,slovakia" + facets,
                    all.stream().filter(one -> one.asker().equals(asker)).toList());
        }
        for (var group : GROUPS) {
            exits.put(
                    "/questions?group=" + group + facets,
                    all.stream().filter(one -> one.groups().contains(group)).toList());
        }
        exits.put("/questions?cites=" + site() + facets, all);
        exits.put("/search?kinds=question&limit=100&q=cites:" + site(), all);
        exits.put("/questions?sort=needed&q=" + word + facets, all);
        exits.put("/questions?askedFrom=2020-01-01T00:00:00Z&q=" + word + facets, all);
        exits.put("/questions?askedBefore=2020-01-01T00:00:00Z&q=" + word + facets, List.of());
        exits.put("/questions?votes=1&q=" + word + facets, List.of());
        for (var topic : TOPICS) {
            exits.put(
                    "/questions?topic=" + topic + "&q=" + word + facets,
                    all.stream().filter(one -> one.topics().contains(topic)).toList());
        }
        var first = original;
        if (first != null) {
            exits.put(
                    "/questions/" + first.id() + "/duplicates?limit=100",
                    all.stream().filter(one -> one != first).toList());
            exits.put(
                    "/questions?state=closed&limit=100&q=" + word,
                    all.stream().filter(one -> one != first).toList());
        }
        var model = firstPublic();
        exits.put(
                "/questions?group=estonia,latvia,slovakia&similarTo=" + model.id() + facets,
                all.stream().filter(one -> one != model).toList());
        return exits;
    }

    private void everyExitShows(String when) {
        exits().forEach((exit, through) -> {
            for (var eyes : everybody) {
                var expected = through.stream().filter(eyes::sees).toList();
                var what = "%s, %s, %s, seed %d".formatted(eyes, exit, when, seed);
                Awaitility.await(what)
                        .pollDelay(Duration.ZERO)
                        .atMost(PATIENCE)
                        .untilAsserted(() -> shows(what, body(eyes, exit), expected));
            }
        });
        for (var eyes : everybody) {
            var what = "%s, notifications, %s, seed %d".formatted(eyes, when, seed);
            if (eyes.member) {
                assertThat(mentioned(body(eyes, "/notifications?limit=100")))
                        .as(what)
                        .isSubsetOf(ids(all.stream().filter(eyes::sees).toList()));
                assertThat(JSON.readTree(body(eyes, "/notifications/unread")).get("count").asInt())
                        .as(what)
                        .isEqualTo(unreadRows(eyes));
                assertThat(mentioned(body(eyes, "/me/follows?kind=question&limit=100")))
                        .as(what)
                        .isSubsetOf(ids(all.stream().filter(eyes::sees).toList()));
            }
            oneByOne(eyes);
        }
    }

    private static int unreadRows(Eyes eyes) {
        return JSON.readTree(body(eyes, "/notifications?unread=true&limit=100"))
                .get("items")
                .size();
    }

    private void shows(String what, String body, List<Asked> expected) {
        var page = JSON.readValue(body, new TypeReference<Page<Object>>() {});
        var ids = ids(expected);
        assertThat(mentioned(body)).as(what).isEqualTo(ids);
        assertThat(page.total()).as("total: " + what).isEqualTo(ids.size());
        var facets = Objects.requireNonNullElse(page.facets(), Map.<String, List<Facet>>of());
        facets.forEach((facet, values) -> {
            for (var value : values) {
                var count = expected.stream().filter(one -> has(one, facet, value.value())).count();
                // the groups above, and those beside a chosen one, are others' business too
                var known =
                        facet.equals("group")
                                ? GROUPS.contains(value.value()) && what.contains("q=" + word)
                                : !facet.equals("state");
                if (known) {
                    assertThat(value.count()).as(value + ": " + what).isEqualTo(count);
                }
            }
            if (facet.equals("state")) {
                assertThat(values.stream().mapToLong(Facet::count).sum())
                        .as("states: " + what)
                        .isEqualTo(ids.size());
            }
        });
    }

    private static boolean has(Asked question, String facet, String value) {
        return switch (facet) {
            case "group" -> question.groups().contains(value);
            case "topic" -> question.topics().contains(value);
            case "language" -> question.language().equals(value);
            case "kind" -> value.equals("question");
            default -> false;
        };
    }

    private static Set<String> ids(List<Asked> questions) {
        return questions.stream().map(Asked::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of generated questions anywhere in a response. */
    private Set<String> mentioned(String body) {
        var ids = ids(all);
        return ID.matcher(body)
                .results()
                .map(found -> found.group())
                .filter(ids::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String body(Eyes eyes, String exit) {
        return Objects.requireNonNull(
                eyes.client
                        .get()
                        .uri(API + exit)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    /** A misspelt word is mended only for those who may see it somewhere. */
    private void isMeant(Eyes eyes, Asked question) {
        var secret = Objects.requireNonNull(own.get(question.id()));
        var misspelt =
                secret.substring(0, 5)
                        + (secret.charAt(5) == 'q' ? 'z' : 'q')
                        + secret.substring(6);
        var body = body(eyes, "/search/meant?q=" + misspelt);
        assertThat(body.contains(secret))
                .as("%s, %s meant, seed %d", eyes, secret, seed)
                .isEqualTo(eyes.sees(question));
        // that it stands somewhere else is not to be seen either
        assertThat(body(eyes, "/search/meant?q=" + secret)).doesNotContain("\"" + secret);
        var similar = body(eyes, "/questions/similar?title=" + secret + "&limit=10");
        var open = original == null || question == original;
        assertThat(mentioned(similar))
                .as("%s, %s similar, seed %d", eyes, secret, seed)
                .isEqualTo(eyes.sees(question) && open ? Set.of(question.id()) : Set.of());
        assertThat(body(eyes, "/search?q=" + secret))
                .as("%s, %s found, seed %d", eyes, secret, seed)
                .contains(eyes.sees(question) ? question.id() : "\"total\":0");
    }

    private void oneByOne(Eyes eyes) {
        assertThat(mentioned(body(eyes, "/questions/similar?title=&topic=" + TOPICS.getFirst())))
                .as("%s, similar by topic, seed %d", eyes, seed)
                .isSubsetOf(ids(all.stream().filter(eyes::sees).toList()));
        for (var question : random.ints(6, 0, all.size()).mapToObj(all::get).toList()) {
            isMeant(eyes, question);
            var status = eyes.sees(question) ? 200 : 404;
            for (var exit :
                    List.of(
                            "/questions/" + question.id(),
                            "/questions/" + question.id() + "/comments",
                            "/questions/" + question.id() + "/matches",
                            "/questions/" + question.id() + "/history/1",
                            "/questions/" + question.id() + "/history/2/difference",
                            "/questions/" + question.id() + "/duplicates",
                            "/questions?similarTo=" + question.id())) {
                var found = eyes.client.get().uri(API + exit).exchange().returnResult(Void.class);
                assertThat(found.getStatus().value())
                        .as("%s, %s, seed %d", eyes, exit, seed)
                        .isEqualTo(status);
            }
        }
    }

    /** Nobody can do anything to what they cannot see, and learns nothing from trying. */
    private void whatIsHidden() {
        for (var eyes : everybody) {
            var hidden = all.stream().filter(one -> !eyes.sees(one)).limit(4).toList();
            for (var question : hidden) {
                var path = API + "/questions/" + question.id();
                var text = Map.of("body", "I would like to take part here", "language", "en");
                var vote = Map.of("value", 1);
                var closing = Map.of("reason", "elsewhere", "url", "https://example.org");
                var settling =
                        Map.of(
                                "close",
                                        eyes.client.put().uri(path + "/closing").bodyValue(closing),
                                "reopen", eyes.client.delete().uri(path + "/closing"),
                                "ask experts",
                                        eyes.client
                                                .put()
                                                .uri(path + "/experts")
                                                .bodyValue(Map.of("experts", List.of())),
                                "move",
                                        eyes.client
                                                .put()
                                                .uri(path + "/groups")
                                                .bodyValue(Map.of("groups", List.of("estonia"))),
                                "remove", eyes.client.put().uri(path + "/removal"),
                                "restore", eyes.client.delete().uri(path + "/removal"),
                                "convert", eyes.client.put().uri(path + "/comments/x/conversion"),
                                "thank", eyes.client.put().uri(path + "/answers/x/thanks"),
                                "take away", eyes.client.put().uri(path + "/answers/x/removal"));
                var following =
                        Map.of(
                                "follow", eyes.client.put().uri(path + "/follow"),
                                "unfollow", eyes.client.delete().uri(path + "/follow"),
                                "name",
                                        eyes.client
                                                .get()
                                                .uri(
                                                        API
                                                                + "/questions/mentionable?question="
                                                                + question.id()),
                                "watch",
                                        eyes.client
                                                .put()
                                                .uri(API + "/me/follows/question/" + question.id())
                                                .bodyValue(Map.of("level", "all")));
                var acts =
                        Map.of(
                                "answer", eyes.client.post().uri(path + "/answers").bodyValue(text),
                                "comment",
                                        eyes.client.post().uri(path + "/comments").bodyValue(text),
                                "vote", eyes.client.put().uri(path + "/vote").bodyValue(vote),
                                "withdraw", eyes.client.delete().uri(path + "/vote"),
                                "put away", eyes.client.put().uri(path + "/not-mine"),
                                "accept", eyes.client.put().uri(path + "/answers/x/acceptance"),
                                "edit", eyes.client.put().uri(path).bodyValue(text),
                                "bring back",
                                        eyes.client
                                                .put()
                                                .uri(path + "/history/1/restoration")
                                                .bodyValue(Map.of("version", 2)));
                Stream.of(acts, settling, following)
                        .flatMap(some -> some.entrySet().stream())
                        .forEach(each -> refusesBlindly(eyes, each.getKey(), each.getValue()));
            }
        }
    }

    private void refusesBlindly(
            Eyes eyes, String act, WebTestClient.RequestHeadersSpec<?> request) {
        assertThat(request.exchange().returnResult(Void.class).getStatus().value())
                .as("%s, %s, seed %d", eyes, act, seed)
                .isIn(eyes.member ? List.of(404) : List.of(401, 403));
    }

    private void listen(Eyes eyes) {
        var open = new CountDownLatch(1);
        eyes.stream =
                eyes.client
                        .get()
                        .uri(API + "/live")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(
                                new ParameterizedTypeReference<ServerSentEvent<LiveEvent>>() {})
                        .getResponseBody()
                        .subscribe(event -> {
                            open.countDown();
                            var live = event.data();
                            if (live != null) {
                                eyes.heard.add(live);
                            }
                        });
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> open.getCount() == 0);
    }

    private void everybodyHears(String type) {
        for (var eyes : everybody) {
            var expected =
                    eyes.name.equals("the ui")
                            ? ids(all)
                            : ids(all.stream().filter(eyes::sees).toList());
            Awaitility.await("%s hears %s, seed %d".formatted(eyes, type, seed))
                    .pollDelay(Duration.ZERO)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard(eyes, type)).isEqualTo(expected));
        }
        // the ui hears last of all what it is told, so nothing is still to come
        for (var eyes : everybody) {
            var allowed =
                    eyes.name.equals("the ui")
                            ? ids(all)
                            : ids(all.stream().filter(eyes::sees).toList());
            assertThat(heard(eyes, type)).as("%s, seed %d", eyes, seed).isEqualTo(allowed);
        }
    }

    private Set<String> heard(Eyes eyes, String type) {
        var ids = ids(all);
        return eyes.heard.stream()
                .filter(event -> event.type().equals(type))
                .map(LiveEvent::question)
                .filter(Objects::nonNull)
                .filter(ids::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
