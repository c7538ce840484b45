package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final int LIVES = 8;
    private static final int WRITERS = 8;

    @TempDir Path directory;

    /** The member's document had this number when this many forces were done. */
    private record Acknowledged(String id, int number, long forces) {}

    @Test
    void whatWasForcedSurvivesLosingPowerAgainAndAgain() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Seed of what the power losses leave: " + seed);
        RandomGenerator chance = RandomGeneratorFactory.getDefault().create(seed);
        Path disk = directory.resolve("forced.mv");
        Map<String, Integer> promised = new HashMap<>();
        for (int life = 0; life < LIVES; life++) {
            Path left = live(life, disk, promised, chance);
            Path looked = directory.resolve("looked" + life + ".mv");
            copy(left, looked);
            String when = "life %d, seed %d".formatted(life, seed);
            promised.putAll(assertHolds(looked, promised, when));
            disk = left;
        }
    }

    /** Writes on what the last life left until the power goes; returns what that leaves. */
    private Path live(int life, Path disk, Map<String, Integer> promised, RandomGenerator chance)
            throws Exception {
        Path file = directory.resolve("life" + life + ".mv");
        if (life > 0) {
            copy(disk, file);
        }
        ForgetfulDisk.register(disk);
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        Path left = directory.resolve("left" + life + ".mv");
        try (Storage storage = Storage.open("forgetful:" + file);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> members = storage.collection("members");
            members.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
            List<Future<?>> writers =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(w ->
                                    threads.submit(() -> {
                                        for (int n = life * 1_000_000; !done.get(); n++) {
                                            String id = w + "-" + n % 50;
                                            write(members, id, n);
                                            acknowledged.add(
                                                    new Acknowledged(
                                                            id, n, ForgetfulDisk.forces()));
                                        }
                                    }))
                            .toList();
            try {
                awaitForcedAndThenSome(acknowledged, chance);
                // The mark is forced when it is written, so it never says more than is forced.
                copyMark(file, left);
                long forced = ForgetfulDisk.losePower(left, chance);
                acknowledged.stream()
                        .filter(write -> write.forces() < forced)
                        .forEach(write -> promised.merge(write.id(), write.number(), Math::max));
                assertThat(promised).isNotEmpty();
            } finally {
                done.set(true);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return left;
    }

    private static void write(MongoCollection<Document> members, String id, int n) {
        members.updateOne(
                eq(id),
                Updates.combine(
                        Updates.set("n", n),
                        Updates.set("email", id + "+" + n),
                        Updates.set("text", "x".repeat(n % 1_000))),
                new UpdateOptions().upsert(true));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        copyMark(from, to);
    }

    private static void copyMark(Path from, Path to) throws IOException {
        Files.copy(Path.of(from + ".mark"), Path.of(to + ".mark"));
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

    private static Map<String, Integer> assertHolds(
            Path left, Map<String, Integer> promised, String when) {
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
                    .as(when)
                    .allSatisfy(member ->
                            assertThat(members.find(eq("email", member.get("email"))).first())
                                    .isEqualTo(member));
            return found;
        }
    }
}
