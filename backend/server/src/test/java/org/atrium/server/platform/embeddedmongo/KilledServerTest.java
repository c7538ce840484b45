package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atrium.server.AtriumServer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole server is killed while members ask, answer and vote: what was acknowledged is there with
 * its fact, once, and index and record are the same soon after the next start.
 */
class KilledServerTest {

    private static final int KILLS = 3;
    private static final List<String> MEMBERS =
            List.of("Tamarind", "Marginalia", "Mwanga", "Kauri", "Heron", "Old%20Harbour");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path data;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> questions = new ConcurrentLinkedQueue<>();
    private final Queue<Part> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Part> votes = new ConcurrentLinkedQueue<>();
    private final List<String> tokens = new ArrayList<>();
    private volatile @Nullable Part lastAsked;
    private int port;

    /**
     * @param of the answer, whoever voted, or the key with which it was asked
     */
    private record Part(String question, String of) {}

    @Test
    void nothingAcknowledgedIsLostAndTheIndexHasWhatTheRecordHas() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < KILLS; run++) {
            var server = start();
            if (tokens.isEmpty()) {
                MEMBERS.forEach(member -> tokens.add(token(member)));
            }
            workUntilKilled(server, run, random.nextInt(500, 2_500));
        }
        var server = start();
        try {
            assertThat(drift()).as("seed " + seed).isEmpty();
            everythingAcknowledgedIsThere();
            var again = Objects.requireNonNull(lastAsked);
            assertThat(asked(tokens.getFirst(), again.of()))
                    .as("asked again after the restart")
                    .isEqualTo(again.question());
        } finally {
            kill(server);
        }
        everyActHasItsFactOnce();
        System.out.printf(
                "Killed %d times, seed %d: %d questions, %d answers, %d votes acknowledged, none"
                        + " lost%n",
                KILLS, seed, questions.size(), answers.size(), votes.size());
        assertThat(answers).as("acts under way when it was killed").hasSizeGreaterThan(KILLS);
    }

    private Process start() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var log = data.resolve("out.log").toFile();
        var server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AtriumServer.class.getName(),
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                "--atrium.data=" + data.resolve("atrium"),
                                "--atrium.config=" + config(),
                                "--atrium.demo=true",
                                "--atrium.limits.enabled=false",
                                "--atrium.wikimedia.client-id=atrium-demo")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .failFast("the server ended", () -> !server.isAlive())
                .until(() -> send(request("search/state")).get("ready").asBoolean());
        return server;
    }

    /** The repository's own settings. */
    private static Path config() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("config"))
                .filter(folder -> Files.isDirectory(folder.resolve("reference")))
                .findFirst()
                .orElseThrow();
    }

    private static void kill(Process server) throws InterruptedException {
        server.toHandle().destroyForcibly();
        server.waitFor();
    }

    private void workUntilKilled(Process server, int run, int millis) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int member = 0; member < tokens.size(); member++) {
                var number = member;
                running.add(threads.submit(() -> work(server, run, number)));
            }
            var before = answers.size();
            Awaitility.await().atMost(PATIENCE).until(() -> answers.size() > before + 1);
            server.waitFor(millis, TimeUnit.MILLISECONDS);
            kill(server);
            for (var thread : running) {
                thread.get();
            }
        }
    }

    private void work(Process server, int run, int member) {
        var bearer = tokens.get(member);
        for (int number = 0; server.isAlive(); number++) {
            try {
                var key = run + "-" + member + "-" + number;
                var question = asked(bearer, key);
                questions.add(question);
                if (member == 0) {
                    lastAsked = new Part(question, key);
                }
                var other = questions.stream().skip(number % questions.size()).findFirst();
                var answered =
                        created(
                                bearer,
                                "questions/" + other.orElse(question) + "/answers",
                                "a" + key,
                                """
                                {"body": "An answer that must not be lost, %s.", "language": "en"}
                                """
                                        .formatted(key));
                answers.add(new Part(other.orElse(question), answered));
                vote(bearer, other.orElse(question), member);
            } catch (IOException killed) {
                // not acknowledged: it may be there or not
            }
        }
    }

    private String asked(String bearer, String key) throws IOException {
        return created(
                bearer,
                "questions",
                "q" + key,
                """
                {"title": "What is lost when a server is killed %s?",
                 "body": "Nothing that was acknowledged, we hope; let us see.",
                 "language": "en", "topics": ["digitisation"], "groups": ["everyone"]}
                """
                        .formatted(key));
    }

    /** Id of what was made, from where the answer says that it is. */
    private String created(String bearer, String path, String key, String body) throws IOException {
        var response =
                exchange(
                        request(path)
                                .header("Authorization", "Bearer " + bearer)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        var location = URI.create(response.headers().firstValue("Location").orElseThrow());
        return location.getFragment() == null
                ? location.getPath().replaceFirst(".*/", "")
                : location.getFragment();
    }

    private void vote(String bearer, String question, int member) throws IOException {
        var response =
                exchange(
                        request("questions/" + question + "/vote")
                                .header("Authorization", "Bearer " + bearer)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\": 1}")));
        if (response.statusCode() == 200) { // nobody votes for their own
            votes.add(new Part(question, MEMBERS.get(member)));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        return JSON.readTree(exchange(request).body());
    }

    private HttpRequest.Builder operator(String path) throws IOException {
        var key = Files.readString(data.resolve("atrium/operator.key"), StandardCharsets.UTF_8);
        return request("operator/" + path)
                .header("Authorization", "Bearer " + key.strip())
                .header("Accept", "application/x-ndjson, application/json")
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private String token(String member) {
        try {
            return send(operator("demo-tokens/" + member)).get("token").asString();
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What is not the same in index and record, ten seconds after it was seen first. */
    private List<String> drift() throws IOException {
        var lines = exchange(operator("checks")).body().lines().filter(line -> !line.isBlank());
        var summary = JSON.readTree(lines.reduce((before, last) -> last).orElseThrow());
        assertThat(summary.get("phase").asString()).isEqualTo("finished");
        return summary.get("problems").valueStream().map(JsonNode::asString).toList();
    }

    private void everythingAcknowledgedIsThere() throws IOException {
        var threads = new HashMap<String, JsonNode>();
        for (var question : questions) {
            threads.put(question, send(request("questions/" + question)));
        }
        for (var answer : answers) {
            var thread = Objects.requireNonNull(threads.get(answer.question()));
            assertThat(thread.get("answers").valueStream().map(one -> one.get("id").asString()))
                    .filteredOn(answer.of()::equals)
                    .hasSize(1);
        }
        var voters = new HashMap<String, Set<String>>();
        votes.forEach(vote ->
                voters.computeIfAbsent(vote.question(), any -> new HashSet<>()).add(vote.of()));
        voters.forEach((question, who) ->
                assertThat(Objects.requireNonNull(threads.get(question)).get("votes").asInt())
                        .isGreaterThanOrEqualTo(who.size()));
    }

    private void everyActHasItsFactOnce() {
        try (var storage = Storage.open(data.resolve("atrium/atrium.mv"))) {
            var facts = collection(storage, "facts");
            var asked = new ArrayList<String>();
            facts.find(eq("type", "QuestionAsked"))
                    .map(fact -> fact.getString("subject"))
                    .into(asked);
            assertThat(asked).doesNotHaveDuplicates().containsAll(questions);
            var answered = new ArrayList<String>();
            facts.find(eq("type", "AnswerPosted"))
                    .map(fact -> fact.getString("part"))
                    .into(answered);
            assertThat(answered)
                    .doesNotHaveDuplicates()
                    .containsAll(answers.stream().map(Part::of).toList());
            assertThat(pending(storage)).isZero();
        }
    }

    private static MongoCollection<Document> collection(Storage storage, String name) {
        return storage.client().getDatabase("atrium").getCollection(name);
    }

    private static long pending(Storage storage) {
        var left = 0L;
        for (Document question : collection(storage, "questions").find()) {
            left += question.getList("pendingFacts", Object.class, List.of()).size();
        }
        return left;
    }
}
