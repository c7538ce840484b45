package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerLossTest {

    private static final int LOSSES = 6;

    @TempDir Path directory;

    /** The member's document had this number when this many forces were done. */
    private record Acknowledged(String id, int number, long forces) {}

    @Test
    void whatWasForcedSurvivesWhateverHappensToTheRest() throws Exception {
        ForgetfulDisk.register(directory.resolve("forced.mv"));
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Seed of what the power losses leave: " + seed);
        RandomGenerator chance = RandomGeneratorFactory.getDefault().create(seed);
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        try (Storage storage = Storage.open("forgetful:" + directory.resolve("volatile.mv"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> members = storage.collection("members");
            members.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
            List<Future<?>> writers =
                    IntStream.range(0, 8)
                            .<Future<?>>mapToObj(w ->
                                    threads.submit(() -> {
                                        for (int n = 0; !done.get(); n++) {
                                            String id = w + "-" + n % 50;
                                            members.updateOne(
                                                    eq(id),
                                                    Updates.combine(
                                                            Updates.set("n", n),
                                                            Updates.set("email", id + "+" + n),
                                                            Updates.set(
                                                                    "text", "x".repeat(n % 1_000))),
                                                    new UpdateOptions().upsert(true));
                                            acknowledged.add(
                                                    new Acknowledged(
                                                            id, n, ForgetfulDisk.forces()));
                                        }
                                    }))
                            .toList();
            try {
                for (int loss = 0; loss < LOSSES; loss++) {
                    awaitForcedAndThenSome(acknowledged, chance);
                    Path left = directory.resolve("left" + loss + ".mv");
                    long forced = ForgetfulDisk.losePower(left, chance);
                    Map<String, Integer> promised =
                            acknowledged.stream()
                                    .filter(write -> write.forces() < forced)
                                    .collect(
                                            Collectors.toMap(
                                                    Acknowledged::id,
                                                    Acknowledged::number,
                                                    Math::max));
                    assertThat(promised).isNotEmpty();
                    assertHolds(left, promised, "loss %d, seed %d".formatted(loss, seed));
                }
            } finally {
                done.set(true);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** The power goes at no particular moment between two forces. */
    private static void awaitForcedAndThenSome(
            Queue<Acknowledged> acknowledged, RandomGenerator chance) {
        long before = ForgetfulDisk.forces();
        await(() ->
                ForgetfulDisk.forces() >= before + 2
                        && acknowledged.stream()
                                .anyMatch(write -> write.forces() < ForgetfulDisk.forces()));
        int writes = acknowledged.size() + chance.nextInt(60);
        await(() -> acknowledged.size() >= writes);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(60))
                .until(condition);
    }

    private static void assertHolds(Path left, Map<String, Integer> promised, String when) {
        try (Storage storage = Storage.open(left)) {
            MongoCollection<Document> members = storage.collection("members");
            List<Document> all = members.find().into(new ArrayList<>());
            Map<String, Integer> found =
                    all.stream()
                            .collect(
                                    Collectors.toMap(
                                            member -> member.getString("_id"),
                                            member -> member.getInteger("n")));
            promised.forEach((id, number) ->
                    assertThat(found.get(id))
                            .as("%s, %s", id, when)
                            .isGreaterThanOrEqualTo(number));
            assertThat(all)
                    .allSatisfy(member ->
                            assertThat(members.find(eq("email", member.get("email"))).first())
                                    .isEqualTo(member));
        }
    }
}
