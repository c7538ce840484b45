package org.atrium.server.platform.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** Writes with 16 threads until it is killed, and prints each write when it is acknowledged. */
final class CrashingProcess {

    private CrashingProcess() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        String run = arguments[1];
        Storage storage = Storage.open(file);
        MongoCollection<Document> members = storage.collection("members");
        MongoCollection<Document> threads = storage.collection("threads");
        members.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        for (int writer = 0; writer < 16; writer++) {
            String name = run + "-" + writer;
            Thread.ofPlatform()
                    .start(() -> {
                        for (int n = 0; ; n++) {
                            String id = name + "-" + n;
                            members.insertOne(
                                    new Document("_id", id).append("email", id + "@example.org"));
                            // Moves the email of an earlier document, so that index and
                            // document
                            // change together.
                            members.updateOne(
                                    eq(name + "-" + n / 2),
                                    Updates.set("email", name + "-" + n / 2 + "+" + n));
                            threads.updateOne(
                                    eq(name),
                                    Updates.combine(
                                            Updates.inc("count", 1),
                                            Updates.pushEach(
                                                    "log",
                                                    List.of(n),
                                                    new PushOptions().slice(-50))),
                                    new UpdateOptions().upsert(true));
                            acknowledge(id + " " + name + " " + (n + 1));
                        }
                    });
        }
    }

    private static synchronized void acknowledge(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
