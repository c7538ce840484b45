package org.atrium.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps collections of reference data as the files say. Files that did not change since the last
 * start cost a hash and one read. Fields that people edited, named in `edited` of the document,
 * stay as they are; documents that vanished from the files stay too.
 */
@Component
public class ReferenceData {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);
    private static final String CHECKPOINTS = "checkpoints";
    private static final String EDITED = "edited";
    private static final Set<String> NOT_FROM_FILES = Set.of("_id", "_class", EDITED);

    private final ReactiveMongoOperations mongo;
    private final ReferenceFiles files;

    ReferenceData(ReactiveMongoOperations mongo, ReferenceFiles files) {
        this.mongo = mongo;
        this.files = files;
    }

    /**
     * Applies the files to a collection, or nothing of them when any is broken; true when they were
     * other files than last time.
     *
     * @param format raised when the same files mean other documents
     * @param documents reads and checks the files whole
     */
    public Mono<Boolean> load(
            String collection,
            int format,
            List<String> names,
            Function<ReferenceFiles.Texts, ? extends List<?>> documents) {
        return files.read(names)
                .flatMap(texts -> {
                    var hash = hash(format, texts);
                    return isLoaded(collection, hash)
                            .flatMap(loaded ->
                                    loaded
                                            ? Mono.just(false)
                                            : apply(collection, documents.apply(texts))
                                                    .then(remember(collection, hash))
                                                    .thenReturn(true));
                });
    }

    private Mono<Boolean> isLoaded(String collection, String hash) {
        return mongo.findById(checkpoint(collection), Document.class, CHECKPOINTS)
                .map(saved -> hash.equals(saved.getString("hash")))
                .defaultIfEmpty(false);
    }

    private Mono<Void> remember(String collection, String hash) {
        var saved = new Document("_id", checkpoint(collection)).append("hash", hash);
        return mongo.save(saved, CHECKPOINTS).then();
    }

    private Mono<Void> apply(String collection, List<?> documents) {
        var wanted = documents.stream().map(this::asDocument).toList();
        var ids = wanted.stream().map(document -> document.get("_id")).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Document.class, collection)
                .collectMap(document -> document.get("_id"))
                .flatMap(present -> change(collection, wanted, present));
    }

    private Mono<Void> change(
            String collection, List<Document> wanted, Map<Object, Document> present) {
        var missing = new ArrayList<Document>();
        var changes = new ArrayList<Mono<Void>>();
        for (var document : wanted) {
            var id = Objects.requireNonNull(document.get("_id"));
            var before = present.get(id);
            if (before == null) {
                missing.add(document);
            } else {
                changed(before, document)
                        .forEach((field, value) -> changes.add(set(collection, id, field, value)));
            }
        }
        LOG.info(
                "Reference data: {} new and {} changed fields in {}",
                missing.size(),
                changes.size(),
                collection);
        var inserted = missing.isEmpty() ? Flux.empty() : mongo.insert(missing, collection);
        return inserted.thenMany(Flux.concat(changes)).then();
    }

    private static Map<String, Object> changed(Document before, Document after) {
        var changes = new HashMap<String, Object>();
        after.forEach((field, value) -> {
            if (!NOT_FROM_FILES.contains(field) && !Objects.equals(before.get(field), value)) {
                changes.put(field, value);
            }
        });
        return changes;
    }

    /** The condition travels with the write: an edit at this very moment wins. */
    private Mono<Void> set(String collection, Object id, String field, Object value) {
        var unedited = Criteria.where("_id").is(id).and(EDITED).ne(field);
        return mongo.updateFirst(Query.query(unedited), Update.update(field, value), collection)
                .then();
    }

    private Document asDocument(Object entry) {
        var document = new Document();
        mongo.getConverter().write(entry, document);
        document.remove("_class");
        return document;
    }

    private static String checkpoint(String collection) {
        return "reference:" + collection;
    }

    private static String hash(int format, ReferenceFiles.Texts texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(("format " + format).getBytes(StandardCharsets.UTF_8));
            texts.byName()
                    .forEach((name, text) -> {
                        digest.update((name + text.length()).getBytes(StandardCharsets.UTF_8));
                        digest.update(text.getBytes(StandardCharsets.UTF_8));
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
