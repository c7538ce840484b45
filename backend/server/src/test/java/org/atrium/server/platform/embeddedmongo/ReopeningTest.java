package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopeningTest {

    @TempDir Path directory;

    @Test
    void reopens200000DocumentsWithinThreeSeconds() {
        Path file = directory.resolve("large.mv");
        try (Storage storage = Storage.open(file)) {
            MongoCollection<Document> documents = storage.collection("documents");
            documents.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
            documents.createIndex(
                    Indexes.ascending("nickname"), new IndexOptions().unique(true).sparse(true));
            documents.createIndex(Indexes.ascending("group"));
            for (int batch = 0; batch < 200; batch++) {
                int from = batch * 1_000;
                documents.insertMany(
                        IntStream.range(from, from + 1_000)
                                .mapToObj(i ->
                                        new Document("_id", "d" + i)
                                                .append("email", "m" + i)
                                                .append("group", i % 100)
                                                .append(
                                                        "text",
                                                        "A text of some length, as a comment may have, number "
                                                                + i))
                                .toList());
            }
        }
        long start = System.nanoTime();
        try (Storage storage = Storage.open(file)) {
            MongoCollection<Document> documents = storage.collection("documents");
            assertThat(documents.find(eq("email", "m199999")).first())
                    .containsEntry("_id", "d199999");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("Re-opened 200,000 documents in " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofSeconds(3));
            assertThat(documents.estimatedDocumentCount()).isEqualTo(200_000);
            assertThat(documents.listIndexes()).hasSize(3);
            assertThat(storage.documentsVisitedBy(() -> documents.find(eq("d17")).first()))
                    .isEqualTo(1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("with closing")
                .isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aSecondOpeningSaysThatTheFileIsInUse() {
        Path file = directory.resolve("used.mv");
        try (Storage storage = Storage.open(file)) {
            storage.collection("c").insertOne(new Document());
            assertThatThrownBy(() -> EmbeddedMongo.open(file, Durability.ALWAYS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("used.mv");
            storage.collection("c").insertOne(new Document());
        }
    }

    @Test
    void closingTwiceDoesNoHarmAndLeavesEverything() {
        Path file = directory.resolve("twice.mv");
        Storage storage = Storage.of(EmbeddedMongo.open(file, Durability.ALWAYS));
        storage.collection("c").insertOne(new Document("_id", 1));
        storage.close();
        storage.mongo().close();
        try (Storage again = Storage.open(file)) {
            assertThat(again.collection("c").countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void aFileOfSomethingElseIsRefusedAndLeftAsItIs() throws IOException {
        for (String content : List.of("short", "not a storage file ".repeat(2_000))) {
            Path file = Files.writeString(directory.resolve("other" + content.length()), content);
            assertThatThrownBy(() -> EmbeddedMongo.open(file, Durability.ALWAYS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("damaged");
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void aTruncatedFileOpensAtAnEarlierCommitOrSaysThatItIsDamaged() throws IOException {
        Path file = directory.resolve("whole.mv");
        List<Path> copies = new ArrayList<>();
        try (Storage storage = Storage.open(file)) {
            MongoCollection<Document> documents = storage.collection("c");
            documents.insertOne(
                    new Document("_id", 0).append("n", 0).append("text", "x".repeat(3_000)));
            documents.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            for (int i = 1; i < 100; i++) {
                documents.insertOne(
                        new Document("_id", i).append("n", i).append("text", "x".repeat(3_000)));
                documents.updateOne(eq(i / 2), Updates.set("text", "y".repeat(3_000)));
            }
            copies.add(
                    Files.copy(
                            file,
                            directory.resolve("killed.mv"),
                            StandardCopyOption.REPLACE_EXISTING));
        }
        copies.add(file);

        int opened = 0;
        int refused = 0;
        for (Path whole : copies) {
            for (long cut :
                    new long[] {
                        1,
                        100,
                        4_096,
                        5_000,
                        20_000,
                        100_000,
                        Files.size(whole) - 8_192,
                        Files.size(whole) - 100
                    }) {
                Path truncated =
                        Files.copy(
                                whole,
                                directory.resolve("truncated.mv"),
                                StandardCopyOption.REPLACE_EXISTING);
                try (RandomAccessFile access = new RandomAccessFile(truncated.toFile(), "rw")) {
                    access.setLength(Math.max(50, access.length() - cut));
                }
                Path expected =
                        Files.copy(
                                truncated,
                                directory.resolve("expected.mv"),
                                StandardCopyOption.REPLACE_EXISTING);
                try (Storage storage = Storage.open(truncated)) {
                    opened++;
                    assertWhole(storage.collection("c"));
                } catch (IllegalStateException e) {
                    refused++;
                    assertThat(e).hasMessageContaining("is damaged and was left as it is");
                    assertThat(Files.mismatch(truncated, expected)).isEqualTo(-1);
                }
            }
        }
        System.out.println(
                "Of truncated files " + opened + " opened, " + refused + " were refused");
    }

    @Test
    void aFileThatLostMoreThanItsLastMomentsIsRefusedAndLeftAsItIs() throws IOException {
        Path file = directory.resolve("cut.mv");
        fill(file, 0, 300);
        Path whole = Files.copy(file, directory.resolve("copy.mv"));
        fill(file, 300, 310);
        Path mark = directory.resolve("cut.mv.mark");
        String before = Files.readString(mark);

        // An older copy, a cut one, one that is gone: none opens at an early state in silence.
        Files.copy(whole, file, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(file, "delete " + mark);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(access.length() * 3 / 4);
        }
        byte[] cut = Files.readAllBytes(file);
        assertRefused(file, "is damaged and was left as it is");
        assertThat(file).hasBinaryContent(cut);
        Files.delete(file);
        assertRefused(file, "is damaged");
        assertThat(mark).hasContent(before);

        Files.copy(whole, file, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(mark);
        try (Storage storage = Storage.open(file)) {
            assertThat(storage.collection("c").countDocuments()).isEqualTo(300);
        }
    }

    @Test
    void aFileThatLostItsLastMomentsOpensWithWhatWasForced() throws IOException {
        Path file = directory.resolve("running.mv");
        Path left = directory.resolve("left.mv");
        fill(file, 0, 100);
        try (Storage storage = Storage.open(file)) {
            storage.collection("c").insertOne(new Document("_id", 100));
            long forced = Files.size(file);
            storage.collection("c").insertOne(new Document("_id", 101));
            Files.copy(file, left);
            Files.copy(directory.resolve("running.mv.mark"), directory.resolve("left.mv.mark"));
            try (RandomAccessFile access = new RandomAccessFile(left.toFile(), "rw")) {
                access.setLength(Math.max(forced, access.length() - 4_096));
            }
        }
        try (Storage storage = Storage.open(left)) {
            assertThat(storage.collection("c").countDocuments()).isGreaterThanOrEqualTo(100);
            storage.collection("c").insertOne(new Document("_id", "next"));
        }
        try (Storage storage = Storage.open(left)) {
            assertThat(storage.collection("c").find(eq("next")).first()).isNotNull();
        }
    }

    private static void fill(Path file, int from, int to) {
        try (Storage storage = Storage.open(file)) {
            for (int i = from; i < to; i++) {
                storage.collection("c")
                        .insertOne(new Document("_id", i).append("text", "x".repeat(3_000)));
            }
        }
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> EmbeddedMongo.open(file, Durability.ALWAYS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    private static void assertWhole(MongoCollection<Document> documents) {
        List<Document> all = documents.find().into(new ArrayList<>());
        // Cut far enough, the earlier commit can be one from before the first document.
        assertThat(all)
                .extracting("_id")
                .containsExactlyElementsOf(IntStream.range(0, all.size()).boxed().toList());
        assertThat(all)
                .allSatisfy(document ->
                        assertThat(documents.find(eq("n", document.get("n"))).first())
                                .isEqualTo(document));
        documents.insertOne(new Document("_id", all.size()).append("n", all.size()));
    }
}
