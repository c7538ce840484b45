package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Says how many documents a query looks at, of 5,000. */
class IdQueriesTest {

    private static final int SIZE = 5_000;

    @TempDir static Path directory;

    private static Storage storage;
    private static MongoCollection<Document> facts;

    @BeforeAll
    static void fill() {
        storage = Storage.open(directory.resolve("facts.mv"));
        facts = storage.collection("facts");
        facts.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        facts.insertMany(
                IntStream.range(0, SIZE)
                        .mapToObj(i ->
                                new Document("_id", id(i))
                                        .append("version", 1L)
                                        .append("email", "m" + i))
                        .toList());
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    private static String id(int i) {
        return "f%06d".formatted(i);
    }

    private static void assertFinds(FindIterable<Document> query, int visited, List<String> ids) {
        long actual =
                storage.documentsVisitedBy(() ->
                        assertThat(query)
                                .extracting(document -> document.getString("_id"))
                                .containsExactlyElementsOf(ids));
        assertThat(actual).isEqualTo(visited);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(IdQueriesTest::id).toList();
    }

    @Test
    void byIdAloneAndWithOtherConditions() {
        assertFinds(facts.find(eq(id(7))), 1, ids(7, 8));
        assertFinds(facts.find(and(eq(id(7)), eq("version", 1L))), 1, ids(7, 8));
        assertFinds(facts.find(and(eq(id(7)), eq("version", 2L))), 1, List.of());
        assertFinds(
                facts.find(
                        new Document(
                                "$and",
                                List.of(
                                        eq(id(7)).toBsonDocument(),
                                        eq("version", 1L).toBsonDocument()))),
                1,
                ids(7, 8));
        assertFinds(facts.find(new Document("_id", new Document("$eq", id(7)))), 1, ids(7, 8));
        assertFinds(facts.find(eq("nobody")), 0, List.of());
    }

    @Test
    void bySeveralIds() {
        assertFinds(facts.find(in("_id", id(9), id(3), "nobody", id(3))), 2, List.of(id(3), id(9)));
        assertFinds(
                facts.find(in("_id", id(3), id(9))).sort(descending("_id")),
                2,
                List.of(id(9), id(3)));
        assertFinds(
                facts.find(in("_id", id(3), id(9))).sort(descending("email")),
                2,
                List.of(id(9), id(3)));
        assertFinds(facts.find(and(in("_id", id(3), id(9)), eq("email", "m9"))), 2, List.of(id(9)));
        assertFinds(facts.find(in("_id", List.of())), 0, List.of());
    }

    @Test
    void rangesOfIds() {
        assertFinds(facts.find(gt("_id", id(4_989))).sort(ascending("_id")), 11, ids(4_990, SIZE));
        assertFinds(
                facts.find(gt("_id", id(100))).sort(ascending("_id")).limit(5), 6, ids(101, 106));
        assertFinds(
                facts.find(gte("_id", id(100))).sort(ascending("_id")).limit(5), 5, ids(100, 105));
        assertFinds(facts.find(gte("_id", id(100))).limit(5), 5, ids(100, 105));
        assertFinds(
                facts.find(lt("_id", id(100))).sort(descending("_id")).limit(5),
                6,
                ids(95, 100).reversed());
        assertFinds(
                facts.find(lte("_id", id(100))).sort(descending("_id")).limit(5),
                5,
                ids(96, 101).reversed());
        assertFinds(facts.find(and(gt("_id", id(10)), lte("_id", id(20)))), 11, ids(11, 21));
        assertFinds(
                facts.find(and(gte("_id", id(10)), lt("_id", id(20)), eq("version", 1L)))
                        .sort(descending("_id")),
                11,
                ids(10, 20).reversed());
        assertFinds(facts.find(gt("_id", "g")), 0, List.of());
        assertFinds(facts.find(gt("_id", 17)), 0, List.of());
    }

    @Test
    void theFirstAndLastOfAll() {
        assertFinds(facts.find().sort(ascending("_id")).limit(3), 3, ids(0, 3));
        assertFinds(
                facts.find().sort(descending("_id")).limit(3), 3, ids(SIZE - 3, SIZE).reversed());
        assertFinds(facts.find().sort(ascending("_id")).skip(2).limit(3), 5, ids(2, 5));
    }

    @Test
    void byAUniqueIndex() {
        assertFinds(facts.find(eq("email", "m77")), 1, ids(77, 78));
        assertFinds(facts.find(in("email", "m77", "m78")), 2, ids(77, 79));
    }

    @Test
    void changesByIdAndVersion() {
        assertThat(
                        storage.documentsVisitedBy(() -> {
                            facts.updateOne(
                                    and(eq(id(50)), eq("version", 1L)), Updates.inc("count", 1));
                            facts.findOneAndUpdate(
                                    and(eq(id(51)), eq("version", 1L)), Updates.inc("count", 1));
                            facts.updateMany(in("_id", id(52), id(53)), Updates.inc("count", 1));
                            facts.replaceOne(and(eq(id(54)), eq("version", 99L)), new Document());
                        }))
                .isLessThanOrEqualTo(6);
    }
}
