package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    @TempDir Path directory;

    @Test
    void noReaderSeesATornDocument() throws Exception {
        try (Storage storage = Storage.open(directory.resolve("hot.mv"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> hot = storage.collection("hot");
            hot.insertOne(
                    new Document("_id", "hot")
                            .append("a", 0)
                            .append("log", List.of())
                            .append(
                                    "items",
                                    List.of(
                                            new Document("id", "x").append("n", 0),
                                            new Document("id", "y").append("n", 0)))
                            .append("b", 0));
            AtomicBoolean done = new AtomicBoolean();
            List<Future<?>> readers =
                    IntStream.range(0, 16)
                            .<Future<?>>mapToObj(_ ->
                                    threads.submit(() -> {
                                        while (!done.get()) {
                                            assertWhole(
                                                    requireNonNull(hot.find(eq("hot")).first()));
                                        }
                                    }))
                            .toList();
            Bson change =
                    Updates.combine(
                            Updates.inc("a", 1),
                            Updates.inc("b", 1),
                            Updates.push("log", 1),
                            Updates.inc("items.$[].n", 1));
            FindOneAndUpdateOptions after =
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
            List<Future<?>> writers =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(_ ->
                                    threads.submit(() -> {
                                        for (int i = 0; i < 100; i++) {
                                            assertWhole(
                                                    requireNonNull(
                                                            hot.findOneAndUpdate(
                                                                    eq("hot"), change, after)));
                                        }
                                    }))
                            .toList();
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                done.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            assertThat(hot.find(eq("hot")).first()).containsEntry("a", 400);
        }
    }

    private static void assertWhole(Document document) {
        int a = document.getInteger("a");
        assertThat(document.getInteger("b")).isEqualTo(a);
        assertThat(document.getList("log", Integer.class)).hasSize(a);
        assertThat(document.getList("items", Document.class))
                .allSatisfy(item -> assertThat(item.getInteger("n")).isEqualTo(a));
    }

    @Test
    void positionsOfWritersAreTheirOwnWhileOthersRead() throws Exception {
        try (Storage storage = Storage.open(directory.resolve("positions.mv"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> hot = storage.collection("hot");
            hot.insertOne(
                    new Document("_id", "hot")
                            .append(
                                    "items",
                                    IntStream.range(0, 8)
                                            .mapToObj(i ->
                                                    new Document("id", "i" + i)
                                                            .append("by", List.of()))
                                            .toList()));
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                String item = "i" + t;
                all.add(
                        threads.submit(() -> {
                            for (int n = 0; n < 40; n++) {
                                hot.updateOne(
                                        new Document("_id", "hot").append("items.id", item),
                                        Updates.push("items.$.by", item));
                                assertThat(
                                                hot.find(
                                                                new Document("_id", "hot")
                                                                        .append("items.id", item))
                                                        .first())
                                        .isNotNull();
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(requireNonNull(hot.find(eq("hot")).first()).getList("items", Document.class))
                    .allSatisfy(item ->
                            assertThat(item.getList("by", String.class))
                                    .hasSize(40)
                                    .containsOnly(item.getString("id")));
        }
    }

    @Test
    void scansGoOnWhileTheFileIsCompactedAndStopsMakeItSmall() throws Exception {
        Path file = directory.resolve("scans.mv");
        try (Storage storage = Storage.open(file);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> documents = storage.collection("documents");
            String text = "x".repeat(2_000);
            int size = 4_000;
            documents.insertMany(
                    IntStream.range(0, size)
                            .mapToObj(i -> new Document("_id", i).append("text", text))
                            .toList());
            AtomicBoolean done = new AtomicBoolean();
            AtomicLong scans = new AtomicLong();
            Future<?> reader =
                    threads.submit(() -> {
                        while (!done.get()) {
                            assertThat(documents.find(eq("text", "nothing"))).isEmpty();
                            scans.incrementAndGet();
                        }
                    });
            List<Future<?>> writers =
                    IntStream.range(0, 8)
                            .<Future<?>>mapToObj(t ->
                                    threads.submit(() -> {
                                        for (int i = t; i < size; i += 8) {
                                            documents.updateOne(
                                                    eq(i), Updates.set("text", text + t));
                                        }
                                    }))
                            .toList();
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                done.set(true);
            }
            reader.get();
            assertThat(scans.get()).isPositive();
        }
        System.out.println(
                "8 MB of documents are in a file of "
                        + Files.size(file) / 1_000_000
                        + " MB after close");
        // A stop has little time; what one leaves, the next takes.
        for (int stop = 0; stop < 4 && Files.size(file) >= 20_000_000; stop++) {
            Storage.open(file).close();
        }
        assertThat(Files.size(file)).as("compacted on close").isLessThan(20_000_000);
    }
}
