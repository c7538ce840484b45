package org.atrium.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.server.ServerTest;
import org.atrium.server.shared.Ids;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServerTest
class ReferenceDataTest {

    private static final String FILE = "plants.json";

    @Autowired private ReactiveMongoOperations mongo;
    @TempDir private Path config;
    private final String collection = "plants" + Ids.next();
    private final AtomicInteger parsed = new AtomicInteger();
    private ReferenceData reference;

    record Plants(List<Plant> plants) {}

    record Plant(@Id String id, String name, int height) {}

    @BeforeEach
    void open() {
        reference = new ReferenceData(mongo, new ReferenceFiles(config));
    }

    @Test
    void loadsOnceAndThenOnlyWhenTheFileChanged() throws IOException {
        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Oak\", \"height\": 30}]}");

        assertThat(load()).isTrue();
        assertThat(load()).isFalse();
        assertThat(parsed).hasValue(1);

        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Common oak\", \"height\": 30}]}");
        assertThat(load()).isTrue();
        assertThat(stored("oak")).containsEntry("name", "Common oak");
    }

    @Test
    void neverOverwritesWhatPeopleEdited() throws IOException {
        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Oak\", \"height\": 30}]}");
        load();
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is("oak")),
                        new Update().set("name", "Our oak").addToSet("edited", "name"),
                        collection)
                .block();

        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Oak tree\", \"height\": 31}]}");
        load();

        assertThat(stored("oak")).containsEntry("name", "Our oak").containsEntry("height", 31);
    }

    @Test
    void keepsWhatVanishedFromTheFile() throws IOException {
        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Oak\", \"height\": 30}]}");
        load();
        write("{\"plants\": [{\"id\": \"elm\", \"name\": \"Elm\", \"height\": 25}]}");
        load();

        assertThat(stored("oak")).containsEntry("name", "Oak");
        assertThat(stored("elm")).containsEntry("name", "Elm");
    }

    @Test
    void appliesNothingOfABrokenFileAndSaysWhichAndWhy() throws IOException {
        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Oak\", \"height\": 30}]}");
        load();
        write("{\"plants\": [{\"id\": \"oak\", \"name\": \"Ash\", \"height\": 1},\n {\"id\": \"el");

        assertThatThrownBy(this::load)
                .isInstanceOf(BrokenConfigurationException.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining("line 2");
        assertThat(stored("oak")).containsEntry("name", "Oak");
    }

    @Test
    void saysWhichFileOrFolderIsMissing() {
        assertThatThrownBy(this::load)
                .isInstanceOf(BrokenConfigurationException.class)
                .hasMessageContaining("reference")
                .hasMessageContaining("no such folder");
    }

    @Test
    void refusesMisspeltFields() throws IOException {
        write("{\"plants\": [{\"id\": \"oak\", \"nmae\": \"Oak\", \"height\": 30}]}");

        assertThatThrownBy(this::load).hasMessageContaining("nmae");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(config.resolve("reference"));
        Files.writeString(config.resolve("reference").resolve(FILE), text);
    }

    private boolean load() {
        var loaded =
                reference
                        .load(
                                collection,
                                1,
                                List.of(FILE),
                                texts -> {
                                    parsed.incrementAndGet();
                                    return texts.json(FILE, Plants.class).plants();
                                })
                        .block();
        return Objects.requireNonNull(loaded);
    }

    private Document stored(String id) {
        return Objects.requireNonNull(mongo.findById(id, Document.class, collection).block());
    }
}
