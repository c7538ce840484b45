package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database as maps of the store: one per collection, one per unique index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final Logger log = LoggerFactory.getLogger(StoredDatabase.class);

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final MVStore store;
    private final LongAdder documentsVisited;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder documentsVisited) {
        super(name, cursors);
        this.store = store;
        this.documentsVisited = documentsVisited;
        initializeNamespacesAndIndexes();
    }

    static Set<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('.')))
                .collect(Collectors.toSet());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        return new StoredCollection(
                this,
                collectionName,
                options,
                cursorRegistry,
                documents(collectionName),
                documentsVisited);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(indexName, keys, documents(collectionName));
        }
        String mapName = indexMap(collectionName, indexName);
        boolean complete = store.hasMap(mapName);
        MVMap<KeyValue, Object> map =
                store.openMap(
                        mapName,
                        new MVMap.Builder<KeyValue, Object>()
                                .keyType(IndexKeyType.INSTANCE)
                                .valueType(IdType.INSTANCE));
        return new UniqueIndex(indexName, keys, sparse, store, map, complete);
    }

    /**
     * None is needed for what we ask, and mongo-java-server would scan the collection twice at each
     * start for nothing.
     */
    @Override
    protected @Nullable Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        log.debug("Not building index {} of {}: it is not unique", indexName, collectionName);
        return null;
    }

    private MVMap<Object, byte[]> documents(String collectionName) {
        return store.openMap(
                documentMap(collectionName),
                new MVMap.Builder<Object, byte[]>()
                        .keyType(IdType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private String documentMap(String collectionName) {
        return DOCUMENTS + databaseName + "." + collectionName;
    }

    private String indexMap(String collectionName, String indexName) {
        return INDEX + databaseName + "." + collectionName + "/" + indexName;
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(documentMap(collectionName));
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new UnsupportedOperationException("renameCollection");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
