package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {

    private static final FindOneAndUpdateOptions NEW =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @TempDir static Path directory;

    private static Storage storage;

    private MongoCollection<Document> threads;

    @BeforeAll
    static void open() {
        storage = Storage.open(directory.resolve("operators.mv"));
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void insertThread() {
        threads = storage.collection("threads" + UUID.randomUUID());
        threads.insertOne(
                new Document("_id", "q1")
                        .append("version", 1L)
                        .append("count", 0)
                        .append("followers", List.of("a"))
                        .append(
                                "answers",
                                List.of(answer("a1", 1), answer("a2", 2), answer("a3", 3))));
    }

    private static Document answer(String id, int score) {
        return new Document("id", id)
                .append("score", score)
                .append("voters", List.of("m1", "m2"))
                .append("comments", List.of(new Document("id", id + "c1").append("text", "x")));
    }

    private Document update(Bson filter, Bson update) {
        return requireNonNull(threads.findOneAndUpdate(filter, update, NEW));
    }

    private Document update(Bson update) {
        return update(eq("q1"), update);
    }

    private Document updateElements(Bson update, Document... arrayFilters) {
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .arrayFilters(List.of(arrayFilters));
        return requireNonNull(threads.findOneAndUpdate(eq("q1"), update, options));
    }

    private static List<Document> answers(Document thread) {
        return thread.getList("answers", Document.class);
    }

    @Test
    void pushAppendsKeepsAPositionAndTheLastOnes() {
        Document pushed =
                update(
                        Updates.combine(
                                Updates.push("followers", "b"),
                                Updates.push("answers", answer("a4", 4)),
                                Updates.push("new", 1)));
        assertThat(pushed.getList("followers", String.class)).containsExactly("a", "b");
        assertThat(answers(pushed)).extracting("id").containsExactly("a1", "a2", "a3", "a4");
        assertThat(pushed.getList("new", Integer.class)).containsExactly(1);

        Document last =
                update(
                        Updates.pushEach(
                                "followers", List.of("c", "d"), new PushOptions().slice(-3)));
        assertThat(last.getList("followers", String.class)).containsExactly("b", "c", "d");
        Document first =
                update(Updates.pushEach("followers", List.of("z"), new PushOptions().position(0)));
        assertThat(first.getList("followers", String.class)).containsExactly("z", "b", "c", "d");
    }

    @Test
    void addToSetAddsOnce() {
        assertThat(update(Updates.addToSet("followers", "a")).getList("followers", String.class))
                .containsExactly("a");
        assertThat(
                        update(Updates.addEachToSet("followers", List.of("a", "b", "c", "b")))
                                .getList("followers", String.class))
                .containsExactly("a", "b", "c");
        assertThat(
                        update(Updates.addToSet("fresh", new Document("k", 1)))
                                .getList("fresh", Document.class))
                .hasSize(1);
        assertThat(
                        update(Updates.addToSet("fresh", new Document("k", 1)))
                                .getList("fresh", Document.class))
                .hasSize(1);
    }

    @Test
    void pullRemovesByValueConditionAndList() {
        update(Updates.addEachToSet("followers", List.of("b", "c", "d")));
        assertThat(update(Updates.pull("followers", "a")).getList("followers", String.class))
                .containsExactly("b", "c", "d");
        assertThat(
                        update(Updates.pullAll("followers", List.of("b", "c")))
                                .getList("followers", String.class))
                .containsExactly("d");
        assertThat(answers(update(Updates.pull("answers", new Document("id", "a2")))))
                .extracting("id")
                .containsExactly("a1", "a3");
        assertThat(
                        answers(
                                update(
                                        Updates.pullByFilter(
                                                new Document(
                                                        "answers",
                                                        new Document(
                                                                "score",
                                                                new Document("$gte", 3)))))))
                .extracting("id")
                .containsExactly("a1");
        assertThat(
                        answers(
                                update(
                                        Updates.pullByFilter(
                                                new Document(
                                                        "answers",
                                                        new Document(
                                                                "id",
                                                                new Document(
                                                                        "$in",
                                                                        List.of("a1", "zz"))))))))
                .isEmpty();
    }

    @Test
    void incSetAndUnsetReachNestedFields() {
        Document changed =
                update(
                        Updates.combine(
                                Updates.inc("count", 2),
                                Updates.inc("version", 1L),
                                Updates.inc("statistics.views", 5),
                                Updates.set("solved.at", Date.from(Instant.EPOCH)),
                                Updates.unset("followers")));
        assertThat(changed)
                .containsEntry("count", 2)
                .containsEntry("version", 2L)
                .containsEntry("statistics", new Document("views", 5))
                .containsEntry("solved", new Document("at", Date.from(Instant.EPOCH)))
                .doesNotContainKey("followers");
        Document cleared =
                update(
                        Updates.combine(
                                Updates.unset("solved.at"),
                                Updates.min("count", 1),
                                Updates.max("version", 9L)));
        assertThat(cleared)
                .containsEntry("solved", new Document())
                .containsEntry("count", 1)
                .containsEntry("version", 9L);
        assertThat(
                        update(Updates.set("answers.1.score", 77))
                                .getList("answers", Document.class)
                                .get(1))
                .containsEntry("score", 77);
    }

    @Test
    void thePositionalOperatorChangesTheElementThatMatched() {
        Document changed =
                update(
                        and(eq("_id", "q1"), eq("answers.id", "a2")),
                        Updates.combine(
                                Updates.set("answers.$.accepted", true),
                                Updates.inc("answers.$.score", 10),
                                Updates.addToSet("answers.$.voters", "m3"),
                                Updates.push("answers.$.comments", new Document("id", "c9"))));
        assertThat(answers(changed).get(0)).doesNotContainKey("accepted").containsEntry("score", 1);
        assertThat(answers(changed).get(1))
                .containsEntry("accepted", true)
                .containsEntry("score", 12)
                .containsEntry("voters", List.of("m1", "m2", "m3"));
        assertThat(answers(changed).get(1).getList("comments", Document.class)).hasSize(2);

        Document pulled =
                update(
                        and(
                                eq("_id", "q1"),
                                Filters.elemMatch("answers", and(eq("id", "a3"), eq("score", 3)))),
                        Updates.combine(
                                Updates.pull("answers.$.voters", "m1"),
                                Updates.pull("answers.$.comments", new Document("id", "a3c1")),
                                Updates.unset("answers.$.score")));
        assertThat(answers(pulled).get(2))
                .containsEntry("voters", List.of("m2"))
                .containsEntry("comments", List.of())
                .doesNotContainKey("score");
        assertThat(answers(pulled).get(0)).containsEntry("voters", List.of("m1", "m2"));
    }

    @Test
    void arrayFiltersChangeTheElementsTheySelect() {
        Document changed =
                updateElements(
                        Updates.combine(
                                Updates.set("answers.$[a].accepted", true),
                                Updates.inc("answers.$[a].score", 5),
                                Updates.addToSet("answers.$[a].voters", "m9"),
                                Updates.inc("version", 1L)),
                        new Document("a.id", "a2"));
        assertThat(answers(changed).get(1))
                .containsEntry("accepted", true)
                .containsEntry("score", 7)
                .containsEntry("voters", List.of("m1", "m2", "m9"));
        assertThat(answers(changed).get(0)).doesNotContainKey("accepted").containsEntry("score", 1);
        assertThat(changed).containsEntry("version", 2L);

        Document nested =
                updateElements(
                        Updates.set("answers.$[a].comments.$[c].text", "edited"),
                        new Document("a.id", "a3"),
                        new Document("c.id", "a3c1"));
        assertThat(answers(nested).get(2).getList("comments", Document.class).getFirst())
                .containsEntry("text", "edited");
        assertThat(answers(nested).get(0).getList("comments", Document.class).getFirst())
                .containsEntry("text", "x");

        Document pulled =
                updateElements(
                        Updates.combine(
                                Updates.pull("answers.$[a].comments", new Document("id", "a1c1")),
                                Updates.push("answers.$[a].voters", "m7"),
                                Updates.unset("answers.$[a].score")),
                        new Document("a.score", new Document("$lt", 2)));
        assertThat(answers(pulled).get(0))
                .containsEntry("comments", List.of())
                .containsEntry("voters", List.of("m1", "m2", "m7"))
                .doesNotContainKey("score");

        Document all = updateElements(Updates.set("answers.$[].closed", true));
        assertThat(answers(all))
                .allSatisfy(answer -> assertThat(answer).containsEntry("closed", true));

        Document none =
                updateElements(
                        Updates.set("answers.$[a].never", true), new Document("a.id", "missing"));
        assertThat(answers(none))
                .allSatisfy(answer -> assertThat(answer).doesNotContainKey("never"));
    }

    @Test
    void findAndModifyReturnsTheDocumentBeforeOrAfter() {
        Bson increment = Updates.inc("count", 1);
        assertThat(threads.findOneAndUpdate(eq("q1"), increment)).containsEntry("count", 0);
        assertThat(threads.findOneAndUpdate(eq("q1"), increment, NEW)).containsEntry("count", 2);
        assertThat(threads.findOneAndUpdate(eq("nobody"), increment, NEW)).isNull();
        assertThat(threads.findOneAndUpdate(and(eq("q1"), eq("version", 99L)), increment, NEW))
                .isNull();
        assertThat(
                        threads.findOneAndReplace(
                                and(eq("q1"), eq("version", 1L)), new Document("version", 2L)))
                .containsEntry("count", 2);
        assertThat(threads.find(eq("q1")).first())
                .isEqualTo(new Document("_id", "q1").append("version", 2L));
        assertThat(threads.findOneAndDelete(eq("q1"))).containsEntry("version", 2L);
        assertThat(threads.countDocuments()).isZero();
    }

    @Test
    void findAndModifyReturnsOnlyTheFieldsAskedFor() {
        Document changed =
                threads.findOneAndUpdate(
                        eq("q1"),
                        Updates.inc("count", 1),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(new Document("count", 1)));
        assertThat(changed).isEqualTo(new Document("_id", "q1").append("count", 1));
    }

    @Test
    void upsertInsertsOnceAndThenUpdates() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Bson update = Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("created", "now"));
        assertThat(threads.updateOne(eq("u"), update, upsert).getUpsertedId())
                .isEqualTo(new BsonString("u"));
        assertThat(threads.updateOne(eq("u"), update, upsert).getUpsertedId()).isNull();
        assertThat(threads.find(eq("u")).first())
                .isEqualTo(new Document("_id", "u").append("n", 2).append("created", "now"));
        assertThat(
                        threads.findOneAndUpdate(
                                eq("v"),
                                update,
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER)))
                .containsEntry("n", 1);
    }

    @Test
    void aDuplicateIsRefusedWithCode11000() {
        threads.createIndex(
                Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
        threads.insertOne(new Document("_id", "m1").append("email", "x@example.org"));
        assertThat(
                        catchThrowableOfType(
                                        MongoWriteException.class,
                                        () -> threads.insertOne(new Document("_id", "m1")))
                                .getCode())
                .isEqualTo(11000);
        assertThat(
                        catchThrowableOfType(
                                        MongoWriteException.class,
                                        () ->
                                                threads.insertOne(
                                                        new Document("_id", "m2")
                                                                .append("email", "x@example.org")))
                                .getCode())
                .isEqualTo(11000);
        assertThat(
                        catchThrowableOfType(
                                        MongoWriteException.class,
                                        () ->
                                                threads.updateOne(
                                                        eq("q1"),
                                                        Updates.set("email", "x@example.org")))
                                .getCode())
                .isEqualTo(11000);
        assertThat(
                        catchThrowableOfType(
                                        MongoCommandException.class,
                                        () ->
                                                threads.findOneAndUpdate(
                                                        eq("q1"),
                                                        Updates.set("email", "x@example.org")))
                                .getCode())
                .isEqualTo(11000);
        assertThat(threads.find(eq("q1")).first()).doesNotContainKey("email");
        threads.deleteOne(eq("m1"));
        threads.updateOne(eq("q1"), Updates.set("email", "x@example.org"));
        assertThat(threads.find(eq("email", "x@example.org")).first()).containsEntry("_id", "q1");
    }

    @Test
    void aUniqueIndexThatCannotBeBuiltLeavesNothingBehind() {
        threads.insertMany(
                List.of(
                        new Document("_id", "a").append("k", 1),
                        new Document("_id", "b").append("k", 1)));
        Runnable create =
                () ->
                        threads.createIndex(
                                Indexes.ascending("k"),
                                new IndexOptions().unique(true).sparse(true));
        assertThatThrownBy(create::run).isInstanceOf(DuplicateKeyException.class);
        threads.updateOne(eq("b"), Updates.set("k", 2));
        create.run();
        assertThat(threads.find(eq("k", 2)).first()).containsEntry("_id", "b");
        assertThatThrownBy(() -> threads.insertOne(new Document("_id", "c").append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void insertManyUnorderedInsertsAllButTheDuplicates() {
        List<Document> documents =
                new ArrayList<>(
                        IntStream.range(0, 10)
                                .mapToObj(i -> new Document("_id", "d" + i))
                                .toList());
        documents.add(3, new Document("_id", "q1"));
        documents.add(7, new Document("_id", "d0"));
        MongoBulkWriteException refused =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                threads.insertMany(
                                        documents, new InsertManyOptions().ordered(false)));
        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(3, 7);
        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getCode)
                .containsOnly(11000);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(10);
        assertThat(threads.countDocuments()).isEqualTo(11);
    }

    @Test
    void insertManyOrderedStopsAtTheFirstDuplicate() {
        MongoBulkWriteException refused =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                threads.insertMany(
                                        List.of(
                                                new Document("_id", "d0"),
                                                new Document("_id", "q1"),
                                                new Document("_id", "d1"))));
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(threads.countDocuments()).isEqualTo(2);
    }

    @Test
    void updateManyAndDeleteManyByIds() {
        threads.insertMany(
                List.of(
                        new Document("_id", "b"),
                        new Document("_id", "c"),
                        new Document("_id", "d")));
        assertThat(
                        threads.updateMany(in("_id", "b", "d", "zz"), Updates.set("x", 1))
                                .getModifiedCount())
                .isEqualTo(2);
        assertThat(threads.find(in("_id", "d", "c", "b")).sort(Sorts.descending("_id")))
                .extracting("_id")
                .containsExactly("d", "c", "b");
        assertThat(threads.deleteMany(in("_id", "b", "c")).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void everyTypeWeStoreComesBackAsItWas() {
        Document document =
                new Document("_id", new ObjectId())
                        .append("text", "Zürich 東京 😀 \u0000 end")
                        .append("int", 1)
                        .append("long", Long.MAX_VALUE)
                        .append("double", 0.1)
                        .append("decimal", Decimal128.parse("12.50"))
                        .append("true", true)
                        .append("null", null)
                        .append("date", Date.from(Instant.parse("2026-01-02T03:04:05.678Z")))
                        .append("uuid", UUID.randomUUID())
                        .append("bytes", new Binary(new byte[] {1, 2, 3}))
                        .append("empty", List.of())
                        .append(
                                "nested",
                                List.of(List.of(1, "a"), new Document("k", new Document())));
        threads.insertOne(document);
        threads.updateOne(eq(document.get("_id")), Updates.set("other", 1));
        assertThat(threads.find(eq(document.get("_id"))).first())
                .isEqualTo(document.append("other", 1));
    }

    @Test
    void idsOfOtherTypesAreFoundByValue() {
        threads.insertMany(
                List.of(
                        new Document("_id", 5),
                        new Document("_id", 9_007_199_254_740_993L),
                        new Document("_id", new Document("group", "g").append("member", 7))));
        assertThat(threads.find(eq("_id", 5L)).first()).containsEntry("_id", 5);
        assertThat(threads.find(eq("_id", 5.0)).first()).containsEntry("_id", 5);
        assertThat(threads.find(eq("_id", 9_007_199_254_740_992L)).first()).isNull();
        assertThat(threads.find(eq("_id", new Document("group", "g").append("member", 7L))).first())
                .isNotNull();
        assertThat(threads.find(Filters.gt("_id", 4))).hasSize(2);
        assertThatThrownBy(() -> threads.insertOne(new Document("_id", 5L)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aLongResultComesInBatches() {
        threads.insertMany(
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new Document("_id", "%04d".formatted(i)))
                        .toList());
        assertThat(threads.find()).hasSize(1_001);
        assertThat(threads.find().limit(250)).hasSize(250);
        assertThat(threads.find().batchSize(7).limit(250)).hasSize(250);
        assertThat(threads.find().first()).isNotNull();
    }

    @Test
    void aDroppedDatabaseTakesNothingElseAlong() {
        MongoCollection<Document> other = storage.client().getDatabase("test2").getCollection("c");
        MongoCollection<Document> dropped = storage.client().getDatabase("tes").getCollection("c");
        other.insertOne(new Document("_id", 1));
        dropped.insertOne(new Document("_id", 1));
        storage.client().getDatabase("tes").drop();
        assertThat(dropped.countDocuments()).isZero();
        dropped.insertOne(new Document("_id", 1));
        assertThat(other.countDocuments()).isEqualTo(1);
        other.drop();
        other.insertOne(new Document("_id", 1));
    }

    @Test
    void anIndexThatIsNotUniqueIsAcceptedAndNotBuilt() {
        threads.createIndex(Indexes.ascending("count"));
        assertThat(threads.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_");
    }
}
