package org.atrium.server.platform.embeddedmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;

/** An open storage with a client. */
record Storage(EmbeddedMongo mongo, MongoClient client) implements AutoCloseable {

    static Storage open(Path file) {
        return of(EmbeddedMongo.open(file, Durability.WITHIN_100_MS));
    }

    static Storage open(String fileName) {
        return of(EmbeddedMongo.open(fileName, Durability.WITHIN_100_MS));
    }

    static Storage of(EmbeddedMongo mongo) {
        return new Storage(
                mongo,
                MongoClients.create(mongo.connectionString() + "&uuidRepresentation=standard"));
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    long documentsVisitedBy(Runnable action) {
        long before = mongo.backend().documentsVisited();
        action.run();
        return mongo.backend().documentsVisited() - before;
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
