package org.atrium.server.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of reference data in the folder `reference` of the settings. */
@Component
public class ReferenceFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Path folder;

    ReferenceFiles(@Value("${atrium.config:./config}") Path config) {
        this.folder = config.resolve("reference");
    }

    /** Texts of the files by their names. */
    public Mono<Texts> read(List<String> names) {
        return Mono.fromCallable(() -> readNow(names)).subscribeOn(Schedulers.boundedElastic());
    }

    private Texts readNow(List<String> names) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenConfigurationException(
                    folder.toString(),
                    "there is no such folder; atrium.config must name the folder of settings",
                    null);
        }
        var texts = new LinkedHashMap<String, String>();
        for (var name : names) {
            texts.put(name, text(folder.resolve(name)));
        }
        return new Texts(folder, texts);
    }

    private static String text(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException failure) {
            throw new BrokenConfigurationException(file.toString(), "it is not UTF-8", failure);
        } catch (IOException failure) {
            var reason = Files.exists(file) ? "it cannot be read" : "there is no such file";
            throw new BrokenConfigurationException(file.toString(), reason, failure);
        }
    }

    /**
     * What was read.
     *
     * @param byName in the order asked for
     */
    public record Texts(Path folder, Map<String, String> byName) {

        public String text(String name) {
            var text = byName.get(name);
            if (text == null) {
                throw new IllegalArgumentException("Not read: " + name);
            }
            return text;
        }

        public <T> T json(String name, Class<T> type) {
            try {
                return JSON.readValue(text(name), type);
            } catch (JacksonException failure) {
                var at = failure.getLocation();
                var line = at == null ? "" : "line " + at.getLineNr() + ": ";
                throw new BrokenConfigurationException(
                        folder.resolve(name).toString(),
                        line + failure.getOriginalMessage(),
                        failure);
            }
        }

        /** Refuses the file unless the condition holds. */
        public void check(boolean holds, String name, String reason) {
            if (!holds) {
                throw new BrokenConfigurationException(
                        folder.resolve(name).toString(), reason, null);
            }
        }
    }
}
