package org.atrium.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demo content in the folder `demo` of the settings. */
@Component
class DemoFiles {

    private final Path folder;
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    DemoFiles(@Value("${atrium.config:./config}") Path config) {
        this.folder = config.resolve("demo");
    }

    List<DemoAccount> accounts() throws IOException {
        return all("accounts.json", new TypeReference<>() {});
    }

    List<DemoOrganisation> organisations() throws IOException {
        return all("organisations.json", new TypeReference<>() {});
    }

    List<DemoEvent> events() throws IOException {
        return all("events.json", new TypeReference<>() {});
    }

    List<DemoResource> resources() throws IOException {
        return all("resources.json", new TypeReference<>() {});
    }

    List<DemoExample> examples() throws IOException {
        return all("examples.json", new TypeReference<>() {});
    }

    private <T> List<T> all(String name, TypeReference<List<T>> type) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? json.readValue(Files.readAllBytes(file), type) : List.of();
    }

    List<DemoThread> threads() throws IOException {
        var threads = new ArrayList<DemoThread>();
        for (var file : files()) {
            threads.addAll(
                    json.readValue(
                            Files.readAllBytes(file), new TypeReference<List<DemoThread>>() {}));
        }
        return threads;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.newDirectoryStream(folder, "questions-*.json")) {
            var files = new ArrayList<Path>();
            all.forEach(files::add);
            files.sort(null);
            return files;
        }
    }
}
