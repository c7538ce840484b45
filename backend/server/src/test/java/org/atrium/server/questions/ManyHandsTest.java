package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.State;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.platform.Fact;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Thirty-two members at one thread at once. */
@ServerTest
class ManyHandsTest {

    private static final int HANDS = 32;
    private static final int PASSES = 3;

    @Autowired private TestMembers members;
    @Autowired private ReactiveMongoOperations mongo;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> comments = new ConcurrentLinkedQueue<>();

    @Test
    void nothingAcknowledgedIsLostOrDoneTwice() throws Exception {
        var asker = members.member("Hands Asker");
        var question = ask(asker, "What thirty-two hands do at one thread").id();
        var hands = IntStream.range(0, HANDS).mapToObj(i -> members.member("Hand " + i)).toList();

        var accepted =
                atOnce(
                        hands,
                        (hand, number) -> work(hand, number, question),
                        goesOn -> acceptOneAfterTheOther(asker, question, goesOn));

        var after = get(members.visitor(), question);
        assertThat(allAnswers(question))
                .extracting(Answer::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(answers);
        assertThat(Threading.comments(members.visitor(), question, "?limit=100").items())
                .extracting(Comment::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(comments);
        assertThat(answers).hasSize(HANDS);
        assertThat(comments).hasSize(HANDS * PASSES);
        // every other hand changed its mind, every fourth took its vote back
        assertThat(after.votes()).isEqualTo(HANDS / 2 - HANDS / 4);
        assertThat(after.state()).isEqualTo(State.SOLVED);
        assertThat(allAnswers(question)).filteredOn(Answer::accepted).hasSize(1);
        assertThat(after.answers().getFirst().id()).isEqualTo(accepted.getLast());
        factsSayTheSame(question, accepted.size());
        eventually(() ->
                assertThat(list(members.visitor(), "?author=Hands Asker").items())
                        .filteredOn("id", question)
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.answers()).isEqualTo(HANDS);
                            assertThat(row.votes()).isEqualTo(after.votes());
                            assertThat(row.state()).isEqualTo(State.SOLVED);
                        }));
    }

    private List<Answer> allAnswers(String question) {
        var visitor = members.visitor();
        return IntStream.rangeClosed(1, get(visitor, question).pages())
                .mapToObj(page -> get(visitor, question + "?page=" + page))
                .flatMap(page -> page.answers().stream())
                .toList();
    }

    private interface Work {
        void by(WebTestClient hand, int number);
    }

    private interface Slow {
        List<String> get(BooleanSupplier goesOn) throws Exception;
    }

    /** Everybody starts together; whatever fails in a thread fails the test. */
    private static List<String> atOnce(List<WebTestClient> hands, Work work, Slow beside)
            throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < hands.size(); i++) {
                var number = i;
                running.add(
                        threads.submit(() -> {
                            start.await();
                            work.by(hands.get(number), number);
                            return number;
                        }));
            }
            start.countDown();
            var result = beside.get(() -> running.stream().anyMatch(thread -> !thread.isDone()));
            for (var thread : running) {
                thread.get();
            }
            return result;
        }
    }

    private void work(WebTestClient hand, int number, String question) {
        vote(hand, question, 1);
        vote(hand, question, 1);
        for (int pass = 0; pass < PASSES; pass++) {
            comments.add(posted(hand, "/" + question + "/comments", "Pass " + pass, "c" + pass));
        }
        var path = "/" + question + "/answers";
        var first = posted(hand, path, BODY + number, "answer");
        assertThat(posted(hand, path, BODY + number, "answer")).as("again").isEqualTo(first);
        answers.add(first);
        if (number % 2 == 1) {
            vote(hand, question, -1);
            vote(hand, question, -1);
        }
        if (number % 4 == 1) {
            withdraw(hand, question);
            withdraw(hand, question);
        }
    }

    private static void vote(WebTestClient hand, String question, int value) {
        put(hand, question + "/vote", Map.of("value", value));
    }

    private static void withdraw(WebTestClient hand, String question) {
        Threading.delete(hand, question + "/vote");
    }

    /** Id of the part, from where the answer says that it is. */
    private static String posted(WebTestClient hand, String path, String body, String key) {
        var location =
                posting(hand, path, Map.of("body", body, "language", "en"))
                        .header("Idempotency-Key", key)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation();
        return Objects.requireNonNull(location).getFragment();
    }

    private List<String> acceptOneAfterTheOther(
            WebTestClient asker, String question, BooleanSupplier goesOn) {
        var accepted = new ArrayList<String>();
        while (accepted.size() < 8 && (goesOn.getAsBoolean() || answers.size() > accepted.size())) {
            var next = answers.stream().filter(answer -> !accepted.contains(answer)).findFirst();
            next.ifPresent(answer -> {
                put(asker, question + "/answers/" + answer + "/acceptance", Map.of());
                accepted.add(answer);
            });
            Thread.yield();
        }
        return accepted;
    }

    private void factsSayTheSame(String question, int acceptances) {
        eventually(() ->
                assertThat(counts(facts(question)))
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of(
                                        "QuestionAsked",
                                        1L,
                                        "AnswerPosted",
                                        (long) HANDS,
                                        "CommentPosted",
                                        (long) HANDS * PASSES,
                                        "VoteCast",
                                        (long) HANDS + HANDS / 2,
                                        "VoteWithdrawn",
                                        (long) HANDS / 4,
                                        "AnswerAccepted",
                                        (long) acceptances)));
        assertThat(parts(question, "AnswerPosted")).containsExactlyInAnyOrderElementsOf(answers);
        assertThat(parts(question, "CommentPosted")).containsExactlyInAnyOrderElementsOf(comments);
        eventually(() ->
                assertThat(
                                Objects.requireNonNull(
                                                mongo.findById(question, Question.class).block())
                                        .pendingFacts())
                        .isEmpty());
        assertThat(facts(question))
                .as("none came twice")
                .extracting(Fact::id)
                .doesNotHaveDuplicates()
                .hasSize(1 + HANDS + HANDS * PASSES + HANDS + HANDS / 2 + HANDS / 4 + acceptances);
    }

    private List<String> parts(String question, String type) {
        return facts(question).stream()
                .filter(fact -> fact.type().equals(type))
                .map(fact -> String.valueOf(fact.part()))
                .toList();
    }

    private static Map<String, Long> counts(Collection<Fact> facts) {
        return facts.stream()
                .map(Fact::type)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<Fact> facts(String question) {
        var found =
                mongo.find(Query.query(Criteria.where("subject").is(question)), Fact.class)
                        .collectList()
                        .block();
        return Objects.requireNonNull(found);
    }
}
