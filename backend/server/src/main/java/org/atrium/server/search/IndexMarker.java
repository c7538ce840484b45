package org.atrium.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.bson.Document;
import org.hibernate.search.engine.backend.metamodel.IndexDescriptor;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Remembers that the index was built to its end, and with which fields; beside the embedded index,
 * or in storage for an index that several nodes share.
 */
@Component
class IndexMarker {

    /** To be raised when entries change in a way that their fields don't show. */
    private static final int VERSION = 11;

    private static final String FILE = "complete";
    private static final String COLLECTION = "checkpoints";
    private static final String ID = "search-index";

    private final SearchSettings settings;
    private final ReactiveMongoOperations mongo;

    IndexMarker(SearchSettings settings, ReactiveMongoOperations mongo) {
        this.settings = settings;
        this.mongo = mongo;
    }

    Mono<String> read() {
        return settings.isEmbedded()
                ? Mono.fromCallable(this::readFile)
                : mongo.findById(ID, Document.class, COLLECTION)
                        .mapNotNull(saved -> saved.getString("fields"));
    }

    Mono<Void> write(String fingerprint) {
        return settings.isEmbedded()
                ? Mono.fromRunnable(() -> writeFile(fingerprint))
                : mongo.save(new Document("_id", ID).append("fields", fingerprint), COLLECTION)
                        .then();
    }

    Mono<Void> remove() {
        return write("");
    }

    /** At once, and on a full disk too: emptying a file needs no space. */
    void spoil() {
        if (!settings.isEmbedded()) {
            return; // an index elsewhere has its own disk, and no queue in this process
        }
        try {
            var file = settings.directory().resolve(FILE);
            if (Files.exists(file)) {
                Files.write(file, new byte[0]);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String fingerprint(SearchMapping mapping) {
        var crc = new CRC32();
        var fields =
                mapping.allIndexedEntities().stream()
                        .map(entity -> describe(entity.indexManager().descriptor()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        crc.update(fields.getBytes(StandardCharsets.UTF_8));
        return VERSION + "-" + Long.toHexString(crc.getValue());
    }

    private static String describe(IndexDescriptor index) {
        return index.staticFields().stream()
                .map(field ->
                        field.absolutePath()
                                + (field.isObjectField()
                                        ? ""
                                        : field.toValueField().type().valueClass().getName()
                                                + field.toValueField().type().traits().stream()
                                                        .sorted()
                                                        .toList()
                                                + field.toValueField().type().analyzerName()))
                .sorted()
                .collect(Collectors.joining("\n", index.hibernateSearchName() + "\n", ""));
    }

    private String readFile() {
        try {
            var file = settings.directory().resolve(FILE);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void writeFile(String fingerprint) {
        try {
            Files.createDirectories(settings.directory());
            Files.writeString(settings.directory().resolve(FILE), fingerprint + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
