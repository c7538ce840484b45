package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.questions.Question;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

@ServerTest
class LiveEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 2_000;

    @Autowired private TestMembers members;
    @Autowired private LiveEvents live;

    @Test
    void whoeverComesBackGetsWhatTheyMissedInOrderAndThenWhatIsNew() {
        var asker = members.member("Live Asker");
        var ids = List.of(ask(asker, 1), ask(asker, 2), ask(asker, 3));
        var first = events("0000000000000").filter(asks(ids.getFirst())).blockFirst(PATIENCE);
        var heard = new ConcurrentLinkedQueue<String>();

        var stream =
                events(Objects.requireNonNull(Objects.requireNonNull(first).id()))
                        .mapNotNull(event -> Objects.requireNonNull(event.data()).question())
                        .subscribe(heard::add);
        try {
            await(() -> assertThat(heard).contains(ids.get(1), ids.get(2)));
            var next = ask(asker, 4);

            await(() -> assertThat(heard).contains(next));
            assertThat(heard.stream().filter(id -> ids.contains(id) || id.equals(next)).distinct())
                    .containsExactly(ids.get(1), ids.get(2), next);
        } finally {
            stream.dispose();
        }
    }

    /** Also with an id that never was, or one of something else. */
    @Test
    void whoeverComesBackWithNonsenseHearsWhatIsNew() {
        for (var nonsense : List.of("no id", "ZZZZZZZZZZZZZ")) {
            var heard = new ConcurrentLinkedQueue<String>();
            var open = new ConcurrentLinkedQueue<String>();
            var stream =
                    all(nonsense)
                            .doOnNext(event -> open.add("open"))
                            .filter(event -> event.data() != null)
                            .mapNotNull(event -> Objects.requireNonNull(event.data()).question())
                            .subscribe(heard::add);
            try {
                await(() -> assertThat(open).isNotEmpty());
                var id = ask(members.member("Live Asker"), 5);
                await(() -> assertThat(heard).contains(id));
            } finally {
                stream.dispose();
            }
        }
    }

    @Test
    void aSlowReaderIsLetGoAndHoldsNobodyUp() {
        var subject = "of-slow-readers";
        var fast = new ConcurrentLinkedQueue<String>();
        var slow = new SlowReader();
        var stream =
                live.stream(Viewer.VISITOR, null).subscribe(event -> keep(event, subject, fast));
        live.stream(Viewer.VISITOR, null).subscribe(slow);
        try {
            for (var facts : List.of(facts(subject), facts(subject))) {
                live.read(facts).block(PATIENCE);
            }

            await(() -> assertThat(fast).hasSize(MANY));
            assertThat(slow.events).as("asked for one").hasSizeLessThanOrEqualTo(1);
            slow.request(Long.MAX_VALUE);
            await(() -> assertThat(slow.isDisposed()).as("let go").isTrue());
            assertThat(slow.events.stream().filter(event -> event.data() != null).count())
                    .as("what waited for it")
                    .isBetween(1L, 1_000L);
        } finally {
            stream.dispose();
            slow.dispose();
        }
    }

    private static void keep(
            ServerSentEvent<LiveEvent> event, String subject, Queue<String> heard) {
        var data = event.data();
        if (data != null && subject.equals(data.question())) {
            heard.add(data.id());
        }
    }

    private static List<Fact> facts(String subject) {
        return IntStream.range(0, MANY / 2)
                .mapToObj(i ->
                        Fact.of(
                                "VoteCast",
                                Instant.now(),
                                "nobody",
                                subject,
                                null,
                                "public",
                                List.of("everyone")))
                .toList();
    }

    private static final class SlowReader extends BaseSubscriber<ServerSentEvent<LiveEvent>> {

        final Queue<ServerSentEvent<LiveEvent>> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(ServerSentEvent<LiveEvent> event) {
            events.add(event);
        }
    }

    private static String ask(WebTestClient asker, int number) {
        var form =
                Map.of(
                        "title",
                        "What was missed while nobody listened, part " + number,
                        "body",
                        "Somebody comes back and wants to know what happened.",
                        "language",
                        "en",
                        "topics",
                        List.of("digitisation"),
                        "groups",
                        List.of("everyone"));
        return Objects.requireNonNull(
                        asker.post()
                                .uri("/api/v1/questions")
                                .bodyValue(form)
                                .exchange()
                                .expectStatus()
                                .isCreated()
                                .expectBody(Question.class)
                                .returnResult()
                                .getResponseBody())
                .id();
    }

    private static java.util.function.Predicate<ServerSentEvent<LiveEvent>> asks(String id) {
        return event -> event.data() != null && id.equals(event.data().question());
    }

    private Flux<ServerSentEvent<LiveEvent>> events(String last) {
        return all(last)
                .filter(event -> event.data() != null)
                .filter(event ->
                        Objects.requireNonNull(event.data()).type().equals("QuestionAsked"));
    }

    private Flux<ServerSentEvent<LiveEvent>> all(String last) {
        return members.visitor()
                .get()
                .uri("/api/v1/live")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", last)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<LiveEvent>>() {})
                .getResponseBody();
    }

    private static void await(Runnable assertion) {
        Awaitility.await().pollDelay(Duration.ZERO).atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
