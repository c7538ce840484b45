package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.Unread;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.follows.Subject;
import org.atrium.server.notifications.Inboxes.Letter;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Ids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What arrives in inboxes, once each, and what is read of it. */
@ServerTest
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String API = "/api/v1";

    @Autowired private TestMembers members;
    @Autowired private Inboxes inboxes;
    @Autowired private Teller teller;
    @Autowired private Recipients recipients;
    @Autowired private ReactiveMongoOperations mongo;

    private static Question sent(WebTestClient member, String path, Map<String, ?> body) {
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

    private static Question ask(WebTestClient asker, String body) {
        return sent(
                asker,
                "/questions",
                Map.of(
                        "title",
                        "Who is told of this, and how often?",
                        "body",
                        body,
                        "language",
                        "en",
                        "topics",
                        List.of("maps"),
                        "groups",
                        List.of("everyone")));
    }

    private static void answer(WebTestClient answerer, String question) {
        sent(
                answerer,
                "/questions/" + question + "/answers",
                Map.of("body", "We did, and it took us a year.", "language", "en"));
    }

    private static Page<Notification> notifications(WebTestClient member, String query) {
        return Objects.requireNonNull(
                member.get()
                        .uri(API + "/notifications" + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<Notification>>() {})
                        .returnResult()
                        .getResponseBody());
    }

    private static Unread unread(WebTestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(
                request.exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Unread.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static long unread(WebTestClient member) {
        return unread(member.get().uri(API + "/notifications/unread")).count();
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().pollDelay(Duration.ZERO).atMost(PATIENCE).untilAsserted(assertion::run);
    }

    @Test
    void tellsSeveralAnswersTogether() {
        var asker = members.member("Inbox Asker");
        var question = ask(asker, "Everybody answers this one, one after the other.");
        List.of("Inbox Ada", "Inbox Ben", "Inbox Cyn")
                .forEach(name -> answer(members.member(name), question.id()));

        eventually(() -> assertThat(notifications(asker, "?unread=true").items()).hasSize(1));
        eventually(
                () -> assertThat(notifications(asker, "").items().getFirst().count()).isEqualTo(3));
        var notice = notifications(asker, "").items().getFirst();
        assertThat(notice.actor().username()).isEqualTo("Inbox Cyn");
        assertThat(notice.others())
                .extracting(author -> author.username())
                .containsExactly("Inbox Ben", "Inbox Ada");
        assertThat(notice.cause())
                .isEqualTo(new Notification.Cause("question", question.id(), question.title()));
    }

    @Test
    void readsAllOfAQuestionAndTakesItBack() {
        var asker = members.member("Inbox Reader");
        var one = ask(asker, "The first of two questions is read, the second not.");
        var two = ask(asker, "The second of two questions is not read with the first.");
        answer(members.member("Inbox Ada"), one.id());
        answer(members.member("Inbox Ada"), two.id());
        eventually(() -> assertThat(unread(asker)).isEqualTo(2));

        var read = unread(asker.put().uri(API + "/notifications/read?question=" + one.id()));
        assertThat(read.count()).isOne();
        assertThat(notifications(asker, "?unread=true").items())
                .extracting(Notification::question)
                .containsExactly(two.id());
        assertThat(unread(asker.put().uri(API + "/notifications/read?question=" + one.id())))
                .isEqualTo(new Unread(1, null));
        var all = unread(asker.put().uri(API + "/notifications/read"));
        assertThat(all.count()).isZero();
        assertThat(unread(asker.delete().uri(API + "/notifications/read/" + all.mark())).count())
                .isOne();
        assertThat(unread(asker.delete().uri(API + "/notifications/read/" + read.mark())).count())
                .isEqualTo(2);
    }

    @Test
    void readsTogetherWhatIsToldTogether() {
        var asker = members.member("Inbox Together");
        var question = ask(asker, "Two answers to this one are told together in one row.");
        answer(members.member("Inbox Ada"), question.id());
        answer(members.member("Inbox Ben"), question.id());
        eventually(() ->
                assertThat(notifications(asker, "").items())
                        .extracting(Notification::count)
                        .containsExactly(2));
        var id = notifications(asker, "").items().getFirst().id();

        assertThat(unread(asker.put().uri(API + "/notifications/" + id + "/read")).count())
                .isZero();
        asker.put()
                .uri(API + "/notifications/0000000000000/read")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void tellsOtherDevicesWhatWasRead() {
        var asker = members.member("Inbox Devices");
        var heard = new ConcurrentLinkedQueue<LiveEvent>();
        var listening =
                members.ui()
                        .get()
                        .uri(API + "/live")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .returnResult(
                                new ParameterizedTypeReference<ServerSentEvent<LiveEvent>>() {})
                        .getResponseBody()
                        .mapNotNull(ServerSentEvent::data)
                        .subscribe(heard::add);
        try {
            var question = ask(asker, "Read on the phone, and gone from the desk at once.");
            answer(members.member("Inbox Ada"), question.id());
            eventually(() -> assertThat(unread(asker)).isOne());
            unread(asker.put().uri(API + "/notifications/read?question=" + question.id()));

            eventually(() ->
                    assertThat(heard)
                            .anySatisfy(event -> {
                                assertThat(event.type()).isEqualTo("NotificationsRead");
                                assertThat(event.members()).containsExactly("Inbox Devices");
                                assertThat(event.question()).isNull();
                            }));
        } finally {
            listening.dispose();
        }
    }

    @Test
    void forgetsTheOldest() {
        var member = "M" + Ids.next();
        var letters =
                IntStream.range(0, Inboxes.KEPT + 20)
                        .mapToObj(number ->
                                new Letter(
                                        member, told("F%05d".formatted(number), "answer_posted")))
                        .toList();
        inboxes.tell(letters).block();

        assertThat(facts(member)).hasSize(Inboxes.KEPT).first().isEqualTo("F00020");
    }

    @Test
    void tellingAgainChangesNothing() {
        var member = "M" + Ids.next();
        inboxes.tell(List.of(new Letter(member, told("F1", "answer_posted")))).block();
        inboxes.read(member, Map.of("question", "Q")).block();
        inboxes.tell(
                        List.of(
                                new Letter(member, told("F1", "answer_posted")),
                                new Letter(member, told("F2", "answer_posted"))))
                .block();

        assertThat(Objects.requireNonNull(inboxes.of(member).block()).told())
                .extracting(Told::fact, Told::read)
                .containsExactly(tuple("F1", true), tuple("F2", false));
    }

    @Test
    void namesNobodyTwiceInOnePost() {
        var member = "M" + Ids.next();
        inboxes.tell(List.of(new Letter(member, told("F1", Telling.MENTIONED)))).block();
        inboxes.tell(List.of(new Letter(member, told("F2", Telling.MENTIONED)))).block();
        inboxes.tell(List.of(new Letter(member, told("F3", "answer_posted")))).block();

        assertThat(facts(member)).containsExactly("F1", "F3");
    }

    private static Told told(String fact, String kind) {
        return new Told(
                fact,
                kind,
                Reason.FOLLOWED.value(),
                Subject.question("Q").key(),
                "A",
                "Q",
                null,
                null,
                Instant.EPOCH,
                false,
                null);
    }

    private List<String> facts(String member) {
        return Objects.requireNonNull(inboxes.of(member).block()).told().stream()
                .map(Told::fact)
                .toList();
    }

    /**
     * Acts of several members, told again and again in any order, cut off in between as a crash
     * would: each recipient has each fact once, and nobody what they did themselves.
     */
    @Test
    void tellsEachFactOnceAndNobodyTheirOwnActs() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Seed of generated acts: " + seed);
        var random = new Random(seed);
        var names = List.of("Inbox Act A", "Inbox Act B", "Inbox Act C", "Inbox Act D");
        var questions = new ArrayList<String>();
        for (var act = 0; act < 24; act++) {
            var name = names.get(random.nextInt(names.size()));
            var other = names.get(random.nextInt(names.size()));
            act(random, members.member(name), other, questions);
        }
        var facts = factsOf(questions);
        var accounts = names.stream().map(name -> members.account(name).id()).toList();
        mongo.remove(Query.query(Criteria.where("_id").in(accounts)), Inbox.class).block();

        for (var replay = 0; replay < 12; replay++) {
            var some = new ArrayList<>(facts);
            Collections.shuffle(some, random);
            var batch = some.subList(0, 1 + random.nextInt(some.size()));
            var reading = teller.read(batch);
            if (random.nextBoolean()) {
                reading.block();
            } else {
                reading.timeout(Duration.ofMillis(random.nextInt(20))).onErrorComplete().block();
            }
        }
        teller.read(facts).block();

        var expected = new HashMap<String, Set<String>>();
        for (var fact : facts) {
            for (var one :
                    Objects.requireNonNull(recipients.of(List.of(fact)).block())
                            .getOrDefault(fact.id(), List.of())) {
                assertThat(one.member()).isNotEqualTo(fact.actor());
                expected.computeIfAbsent(one.member(), any -> new HashSet<>()).add(fact.id());
            }
        }
        for (var account : accounts) {
            var told = facts(account);
            assertThat(told).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(Set.copyOf(told))
                    .as("seed " + seed)
                    .isEqualTo(expected.getOrDefault(account, Set.of()));
        }
    }

    private void act(Random random, WebTestClient member, String other, List<String> questions) {
        if (questions.isEmpty() || random.nextInt(5) == 0) {
            questions.add(ask(member, "Whether @[" + other + "] knows this, we shall see.").id());
            return;
        }
        var question = questions.get(random.nextInt(questions.size()));
        if (random.nextBoolean()) {
            answer(member, question);
        } else {
            sent(
                    member,
                    "/questions/" + question + "/comments",
                    Map.of("body", "Have you asked @[" + other + "]?", "language", "en"));
        }
    }

    private List<Fact> factsOf(List<String> questions) {
        var query = Query.query(Criteria.where("subject").in(questions));
        eventually(() ->
                assertThat(
                                mongo.find(query, Fact.class)
                                        .filter(fact -> !fact.type().equals("VoteCast"))
                                        .count()
                                        .block())
                        .isEqualTo(24));
        return Objects.requireNonNull(mongo.find(query, Fact.class).collectList().block()).stream()
                .filter(Telling::isAbout)
                .collect(Collectors.toList());
    }
}
