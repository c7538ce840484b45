package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection as a map from id to encoded document. mongo-java-server changes the documents it was
 * given; here each reader and each writer decodes its own, so nobody sees another's half-done
 * change, and only writers exclude each other.
 */
final class StoredCollection extends AbstractMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;
    private final LongAdder visited;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> documents,
            LongAdder visited) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.visited = visited;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        String idField = getIdField();
        IdCondition condition = idField == null ? IdCondition.ANY : IdCondition.of(query, idField);
        if (condition == IdCondition.ANY) {
            for (Index<Object> index : getIndexes()) {
                if (index.canHandle(query)) {
                    return matchDocuments(
                            query,
                            index.getPositions(query),
                            orderBy,
                            numberToSkip,
                            limit,
                            batchSize,
                            fieldSelector);
                }
            }
        }
        boolean byId =
                orderBy != null
                        && orderBy.size() == 1
                        && (orderBy.containsKey(idField) || orderBy.containsKey("$natural"));
        boolean descending =
                byId
                        && orderBy != null
                        && orderBy.values().iterator().next() instanceof Number direction
                        && direction.intValue() < 0;
        // The matcher compares each document with each id of an $in, which the selection has done
        // already.
        Document rest =
                condition instanceof IdCondition.OneOf
                        ? IdCondition.without(query, idField)
                        : query;
        return matchDocumentsFromStream(
                select(condition, descending),
                rest,
                byId ? null : orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    private Stream<Document> select(IdCondition condition, boolean descending) {
        return switch (condition) {
            case IdCondition.OneOf(var ids) ->
                    (descending ? ids.descendingSet() : ids)
                            .stream().map(documents::get).filter(Objects::nonNull).map(this::visit);
            case IdCondition.Between range ->
                    entries(range.low(), range.high(), descending)
                            .dropWhile(entry -> !range.sameKind(entry.id()))
                            .takeWhile(entry -> range.sameKind(entry.id()))
                            .map(entry -> visit(entry.document()));
            case IdCondition.Any _ ->
                    entries(null, null, descending).map(entry -> visit(entry.document()));
        };
    }

    private record Stored(Object id, byte[] document) {}

    private Stream<Stored> entries(
            @Nullable Object low, @Nullable Object high, boolean descending) {
        Cursor<Object, byte[]> cursor =
                descending ? documents.cursor(high, low, true) : documents.cursor(low, high, false);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(id -> new Stored(id, cursor.getValue()));
    }

    private Document visit(byte[] document) {
        visited.increment();
        return Bson.decode(document);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        // A document can go between the look at the index and the look at the documents.
        Stream<Document> found =
                StreamSupport.stream(positions.spliterator(), false)
                        .map(documents::get)
                        .filter(Objects::nonNull)
                        .map(this::visit);
        return matchDocumentsFromStream(
                found, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /**
     * The inherited matcher remembers the array position of its last match, which the writer needs
     * undisturbed.
     */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] document = documents.get(position);
        return document == null ? null : visit(document);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object id = idField == null ? UUID.randomUUID() : IdType.normalize(document.get(idField));
        documents.put(id, Bson.encode(document));
        return id;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(position, Bson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return entries(null, null, false)
                .map(entry -> new DocumentWithPosition<>(visit(entry.document()), entry.id()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false; // it would cost a second page in each commit
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // not tracked
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (index instanceof UniqueIndex unique) {
                unique.discardIfNew();
            }
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return super.insertDocuments(added, isOrdered);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }
}
