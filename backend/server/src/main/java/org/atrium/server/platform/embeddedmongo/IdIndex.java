package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: a view of the documents, which are kept by id anyway. */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        Object id = IdType.normalize(key.get(0));
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // it is there with its document
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key); // it goes with its document
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException("Queries by id do not come here");
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
