package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int FILE_STREAM_FAILED = 39;

    @TempDir Path directory;

    @BeforeEach
    void register() {
        LimitedDisk.register();
    }

    @AfterEach
    void free() {
        LimitedDisk.full = false;
        LimitedDisk.failing = false;
    }

    @Test
    void aWriteIsForcedBeforeItsAcknowledgementOrSoonAfter() {
        try (Storage storage =
                Storage.of(
                        EmbeddedMongo.open(
                                "limited:" + directory.resolve("always.mv"), Durability.ALWAYS))) {
            storage.collection("c").insertOne(new Document());
            long before = LimitedDisk.FORCES.get();
            storage.collection("c").insertOne(new Document());
            assertThat(LimitedDisk.FORCES.get()).isGreaterThan(before);
        }
        try (Storage storage = Storage.open("limited:" + directory.resolve("soon.mv"))) {
            storage.collection("c").insertOne(new Document());
            for (int i = 0; i < 5; i++) {
                long before = LimitedDisk.FORCES.get();
                storage.collection("c").insertOne(new Document());
                await(() -> LimitedDisk.FORCES.get() > before);
            }
        }
    }

    @Test
    void whatCannotBeForcedIsNotAcknowledged() {
        try (Storage storage =
                Storage.of(
                        EmbeddedMongo.open(
                                "limited:" + directory.resolve("always.mv"), Durability.ALWAYS))) {
            MongoCollection<Document> documents = storage.collection("c");
            documents.insertOne(new Document("_id", 1));
            LimitedDisk.failing = true;
            assertThat(refused(() -> documents.insertOne(new Document("_id", 2))))
                    .isEqualTo(FILE_STREAM_FAILED);
            assertThat(documents.find(eq(1)).first()).isNotNull();
            LimitedDisk.failing = false;
            await(() ->
                    succeeds(
                            () -> documents.insertOne(new Document("_id", 3)), FILE_STREAM_FAILED));
        }
    }

    @Test
    void writesAreRefusedReadsGoOnAndWritesComeBack() throws Exception {
        String file = "limited:" + directory.resolve("full.mv");
        try (Storage storage = Storage.open(file);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> documents = storage.collection("c");
            documents.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            documents.insertMany(
                    IntStream.range(0, 2_000)
                            .mapToObj(i ->
                                    new Document("_id", i)
                                            .append("n", i)
                                            .append("text", "x".repeat(1_000)))
                            .toList());
            AtomicBoolean done = new AtomicBoolean();
            List<Future<?>> readers =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(t ->
                                    threads.submit(() -> {
                                        for (int i = t; !done.get(); i = (i + 7) % 2_000) {
                                            assertThat(documents.find(eq(i)).first())
                                                    .containsEntry("n", i);
                                            assertThat(documents.find(eq("n", i)).first())
                                                    .containsEntry("_id", i);
                                        }
                                    }))
                            .toList();
            try {
                fillAndFree(documents, threads);
            } finally {
                done.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        try (Storage storage = Storage.open(file)) {
            List<Document> all = storage.collection("c").find().into(new ArrayList<>());
            assertThat(all)
                    .hasSize(2_001)
                    .allSatisfy(document ->
                            assertThat(document).containsEntry("n", document.get("_id")));
        }
    }

    private static void fillAndFree(MongoCollection<Document> documents, ExecutorService threads)
            throws Exception {
        try (MongoCursor<Document> open = documents.find().batchSize(10).cursor()) {
            open.next();

            LimitedDisk.full = true;
            List<Future<?>> writers =
                    IntStream.range(0, 8)
                            .<Future<?>>mapToObj(t ->
                                    threads.submit(() -> {
                                        assertThat(
                                                        refused(() ->
                                                                documents.insertOne(
                                                                        new Document(
                                                                                        "_id",
                                                                                        10_000 + t)
                                                                                .append(
                                                                                        "n",
                                                                                        10_000
                                                                                                + t))))
                                                .isEqualTo(OUT_OF_DISK_SPACE);
                                        assertThat(
                                                        refused(() ->
                                                                documents.findOneAndUpdate(
                                                                        eq(t),
                                                                        Updates.set("n", -t - 1))))
                                                .isEqualTo(OUT_OF_DISK_SPACE);
                                    }))
                            .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(documents.countDocuments())
                    .as("what was refused is not there")
                    .isEqualTo(2_000);
            assertThat(documents.find(eq(3)).first()).containsEntry("n", 3);
            assertThat(open.next()).as("a cursor from before").isNotNull();

            LimitedDisk.full = false;
            await(() ->
                    succeeds(
                            () ->
                                    documents.insertOne(
                                            new Document("_id", 20_000).append("n", 20_000)),
                            OUT_OF_DISK_SPACE));
        }
    }

    private static int refused(Runnable write) {
        return catchThrowableOfType(MongoCommandException.class, write::run).getCode();
    }

    private static boolean succeeds(Runnable write, int refusal) {
        try {
            write.run();
            return true;
        } catch (MongoCommandException e) {
            assertThat(e.getCode()).isEqualTo(refusal);
            return false;
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .until(condition);
    }
}
