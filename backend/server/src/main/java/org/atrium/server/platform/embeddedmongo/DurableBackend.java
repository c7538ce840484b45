package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Answers commands from the storage file; a write is answered when its commit is done. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");

    // mongod's first batch. Without one, mongo-java-server sends everything, beyond the driver's 48
    // MB, or fails.
    private static final int BATCH_SIZE = 101;

    private final GroupCommit commits;
    private final LongAdder documentsVisited = new LongAdder();

    private volatile MVStore store;

    DurableBackend(String fileName, Durability durability) {
        this.commits = new GroupCommit(fileName, durability, this::useReopenedStore);
        this.store = commits.store();
        openDatabases();
        commits.start();
    }

    private void useReopenedStore() {
        store = commits.store();
        super.close(); // forgets the databases of the closed store
        openDatabases();
    }

    private void openDatabases() {
        StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        MVStore current = store;
        StoredDatabase database =
                new StoredDatabase(databaseName, current, getCursorRegistry(), documentsVisited);
        if (current != store) {
            throw new IllegalStateException("The storage file was opened again meanwhile");
        }
        return database;
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        if (isOneOf(command, "find", "getMore") && !Utils.isTrue(query.get("singleBatch"))) {
            query.putIfAbsent("batchSize", BATCH_SIZE);
        }
        Supplier<Document> execution =
                () -> super.handleCommand(channel, databaseName, command, query);
        try {
            Document reply =
                    isWrite(command, query) ? commits.write(execution) : commits.read(execution);
            if (isOneOf(command, "insert")) {
                countInserted(query, reply);
            }
            return reply;
        } catch (MVStoreException e) {
            throw new MongoServerError(
                    39, "FileStreamFailed", "The storage file failed: " + e.getMessage(), e);
        }
    }

    private static boolean isOneOf(String command, String... names) {
        return List.of(names).contains(command);
    }

    private static boolean isWrite(String command, Document query) {
        return WRITES.contains(command.toLowerCase(Locale.ROOT))
                || isOneOf(command, "aggregate")
                        && query.get("pipeline") instanceof List<?> stages
                        && stages.stream().anyMatch(DurableBackend::writes);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document
                && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    /** mongo-java-server counts the refused documents as inserted. */
    private static void countInserted(Document query, Document reply) {
        if (query.get("documents") instanceof Collection<?> documents
                && reply.get("writeErrors") instanceof List<?> errors
                && errors.getFirst() instanceof Document first) {
            boolean ordered = Utils.isTrue(query.getOrDefault("ordered", true));
            reply.put(
                    "n",
                    ordered
                            ? first.get("index")
                            : Integer.valueOf(documents.size() - errors.size()));
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.read(() -> super.handleQuery(query));
    }

    /** How many documents queries have looked at, which tells a scan from a look-up. */
    long documentsVisited() {
        return documentsVisited.sum();
    }

    /** The server calls this without a bound on time; see {@link #stop()}. */
    @Override
    public void close() {}

    void stop() {
        commits.close();
    }
}
