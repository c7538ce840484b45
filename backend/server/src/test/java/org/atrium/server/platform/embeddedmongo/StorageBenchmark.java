package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Prints what the storage does per second with 16 clients in the same process, and how its file
 * grows.
 */
final class StorageBenchmark {

    private static final int CLIENTS = 16;
    private static final int SMALL = 20_000;
    private static final int THREADS = 1_000;

    private StorageBenchmark() {}

    @FunctionalInterface
    private interface Operation {
        void run(int client, int n);
    }

    public static void main(String[] arguments) throws Exception {
        Duration each =
                Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
        for (Durability durability : Durability.values()) {
            Path file = Files.createTempDirectory("storage-benchmark").resolve("benchmark.mv");
            Storage storage = Storage.of(EmbeddedMongo.open(file, durability));
            System.out.println(durability + " in " + file);
            measure(storage, file, each);
            long start = System.nanoTime();
            storage.close();
            System.out.printf("  closed in %d ms, %.1f MB%n", millisSince(start), megabytes(file));
            start = System.nanoTime();
            Storage.open(file).close();
            System.out.printf(
                    "  opened and closed in %d ms, %.1f MB%n", millisSince(start), megabytes(file));
            Files.delete(file);
        }
    }

    private static void measure(Storage storage, Path file, Duration each) throws Exception {
        MongoCollection<Document> small = storage.collection("small");
        MongoCollection<Document> threads = storage.collection("threads");
        for (int from = 0; from < SMALL; from += 1_000) {
            small.insertMany(
                    IntStream.range(from, from + 1_000)
                            .mapToObj(StorageBenchmark::smallDocument)
                            .toList());
        }
        for (int from = 0; from < THREADS; from += 100) {
            threads.insertMany(
                    IntStream.range(from, from + 100).mapToObj(StorageBenchmark::thread).toList());
        }
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        report(
                "reads by id, 300 bytes",
                each,
                file,
                (_, _) -> small.find(eq("s" + random(SMALL))).first());
        report(
                "reads by id, 10 KB",
                each,
                file,
                (_, _) -> threads.find(eq("t" + random(THREADS))).first());
        report(
                "inserts, 300 bytes",
                each,
                file,
                (client, n) -> small.insertOne(smallDocument(SMALL + client + CLIENTS * n)));
        report(
                "findAndModify, 300 bytes",
                each,
                file,
                (_, n) ->
                        small.findOneAndUpdate(
                                eq("s" + random(SMALL)), Updates.set("n", n), after));
        report(
                "findAndModify, 10 KB, random documents",
                each,
                file,
                (_, n) ->
                        threads.findOneAndUpdate(
                                and(eq("t" + random(THREADS)), eq("answers.id", "a3")),
                                Updates.combine(
                                        Updates.inc("version", 1L),
                                        Updates.addToSet("answers.$.voters", "m" + n % 100),
                                        Updates.pushEach(
                                                "pendingFacts",
                                                List.of(new Document("n", n)),
                                                new PushOptions().slice(-5))),
                                after));
        report(
                "findAndModify, 10 KB, one document",
                each,
                file,
                (_, n) ->
                        threads.findOneAndUpdate(
                                eq("t7"),
                                Updates.combine(Updates.inc("version", 1L), Updates.set("n", n)),
                                after));
        report(
                "9 reads to 1 findAndModify, 10 KB",
                each,
                file,
                (_, n) -> {
                    if (n % 10 == 0) {
                        threads.findOneAndUpdate(
                                eq("t" + random(THREADS)), Updates.inc("version", 1L), after);
                    } else {
                        threads.find(eq("t" + random(THREADS))).first();
                    }
                });
    }

    private static void report(String what, Duration each, Path file, Operation operation)
            throws Exception {
        double before = megabytes(file);
        long end = System.nanoTime() + each.toNanos();
        long start = System.nanoTime();
        List<Future<long[]>> clients = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(CLIENTS)) {
            for (int c = 0; c < CLIENTS; c++) {
                int client = c;
                clients.add(executor.submit(() -> latencies(client, end, operation)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = new long[0];
        for (Future<long[]> client : clients) {
            long[] some = client.get();
            int length = all.length;
            all = Arrays.copyOf(all, length + some.length);
            System.arraycopy(some, 0, all, length, some.length);
        }
        Arrays.sort(all);
        System.out.printf(
                "  %-40s %8.0f/s   median %5.1f ms, 99%% %6.1f ms, longest %6.1f ms   file %.1f -> %.1f MB%n",
                what,
                all.length / seconds,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[all.length - 1] / 1e6,
                before,
                megabytes(file));
    }

    private static long[] latencies(int client, long end, Operation operation) {
        long[] latencies = new long[1_024];
        int n = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            operation.run(client, n);
            if (n == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * n);
            }
            latencies[n++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(latencies, n);
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static Document smallDocument(int i) {
        return new Document("_id", "s" + i).append("version", 1L).append("text", text(220, i));
    }

    private static Document thread(int i) {
        List<Document> answers =
                IntStream.range(0, 12)
                        .mapToObj(a ->
                                new Document("id", "a" + a)
                                        .append("author", "m" + a)
                                        .append("text", text(600, i + a))
                                        .append("voters", List.of("m1", "m2", "m3"))
                                        .append(
                                                "comments",
                                                List.of(
                                                        new Document("id", "c")
                                                                .append("text", text(100, a)))))
                        .toList();
        return new Document("_id", "t" + i)
                .append("version", 1L)
                .append("title", "A question " + i)
                .append("answers", answers)
                .append("pendingFacts", List.of());
    }

    private static String text(int length, int seed) {
        return ("Words of a text which says something about " + seed + ". ")
                .repeat(length / 40 + 1)
                .substring(0, length);
    }

    private static double megabytes(Path file) throws IOException {
        return Files.size(file) / 1e6;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
