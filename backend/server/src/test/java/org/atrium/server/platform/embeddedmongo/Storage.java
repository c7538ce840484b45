package org.atrium.server.platform.embeddedmongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
        ConnectionString address =
                new ConnectionString(mongo.connectionString() + "&uuidRepresentation=standard");
        return new Storage(
                mongo,
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(address)
                                // However busy the machine is.
                                .applyToClusterSettings(cluster ->
                                        cluster.serverSelectionTimeout(1, TimeUnit.MINUTES))
                                .build()));
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
