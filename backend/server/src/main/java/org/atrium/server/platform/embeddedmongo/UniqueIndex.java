package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A unique index: the values of its fields to the id of their document. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private final MVStore store;
    private final MVMap<KeyValue, Object> map;
    private final boolean complete;

    UniqueIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            MVStore store,
            MVMap<KeyValue, Object> map,
            boolean complete) {
        super(name, keys, sparse);
        this.store = store;
        this.map = map;
        this.complete = complete;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return map.get(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return map.putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return map.remove(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return map.entrySet();
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /**
     * Empty means "to be built by a scan"; an index from the file was committed together with its
     * documents.
     */
    @Override
    public boolean isEmpty() {
        return !complete && map.isEmpty();
    }

    /**
     * To be called when building it failed: half-built, it would count as complete the next time.
     */
    void discardIfNew() {
        if (!complete) {
            drop();
        }
    }

    @Override
    public void drop() {
        if (!map.isClosed()) {
            store.removeMap(map);
        }
    }
}
