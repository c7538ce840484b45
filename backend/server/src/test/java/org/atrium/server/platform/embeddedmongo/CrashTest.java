package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int ACKNOWLEDGEMENTS_PER_RUN = 600;

    @TempDir Path directory;

    @Test
    void nothingAcknowledgedIsLostByKillingTheProcessFiveTimes() throws Exception {
        Path file = directory.resolve("crash.mv");
        Set<String> acknowledged = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int run = 0; run < 5; run++) {
            writeUntilKilled(file, "r" + run, acknowledged, counts);
            try (Storage storage = Storage.open(file)) {
                assertNothingIsLost(storage, acknowledged, counts);
            }
        }
        System.out.println(
                "Killed 5 times; " + acknowledged.size() * 3 + " acknowledged writes, none lost");
    }

    private static void writeUntilKilled(
            Path file, String run, Set<String> acknowledged, Map<String, Integer> counts)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingProcess.class.getName(),
                                file.toString(),
                                run)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        // Reading the pipe of a process that hangs cannot be interrupted.
        CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly);
        try (BufferedReader output = process.inputReader()) {
            int lines = 0;
            // What was printed before the kill is still in the pipe.
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 3 && !words[2].isEmpty()) {
                    acknowledged.add(words[0]);
                    counts.merge(words[1], Integer.parseInt(words[2]), Math::max);
                }
                if (++lines == ACKNOWLEDGEMENTS_PER_RUN) {
                    assertThatThrownBy(() -> EmbeddedMongo.open(file, Durability.ALWAYS))
                            .hasMessageContaining("in use by another process");
                    process.toHandle().destroyForcibly(); // Process would close the pipe as well
                }
            }
            assertThat(lines).isGreaterThanOrEqualTo(ACKNOWLEDGEMENTS_PER_RUN);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static void assertNothingIsLost(
            Storage storage, Set<String> acknowledged, Map<String, Integer> counts) {
        MongoCollection<Document> members = storage.collection("members");
        assertThat(
                        members.find(in("_id", acknowledged))
                                .map(member -> member.getString("_id"))
                                .into(new HashSet<>()))
                .isEqualTo(acknowledged);

        List<Document> all = members.find().into(new ArrayList<>());
        List<String> emails = all.stream().map(member -> member.getString("email")).toList();
        List<Document> byEmail = members.find(in("email", emails)).into(new ArrayList<>());
        assertThat(byEmail).containsExactlyInAnyOrderElementsOf(all);
        Document validation =
                storage.client()
                        .getDatabase("test")
                        .runCommand(new Document("validate", "members"));
        assertThat(validation.get("keysPerIndex", Document.class).getLong("email_1"))
                .isEqualTo(all.size());

        counts.forEach((name, count) ->
                assertThat(
                                requireNonNull(storage.collection("threads").find(eq(name)).first())
                                        .getInteger("count"))
                        .isGreaterThanOrEqualTo(count));
    }
}
