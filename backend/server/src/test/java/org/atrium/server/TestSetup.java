package org.atrium.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Settings of a server under test. */
public class TestSetup implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String UI_SECRET = "the-ui-of-tests-knows-this";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("atrium-test");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
            TestPropertyValues.of(
                            "atrium.data=" + data,
                            "atrium.config=" + config(),
                            "atrium.ui-secret=" + UI_SECRET,
                            "atrium.wikimedia.base-url=" + FakeWikimedia.baseUrl() + "/w/rest.php",
                            "atrium.wikimedia.issuer=" + FakeWikimedia.ISSUER,
                            "atrium.wikimedia.client-id=" + FakeWikimedia.CLIENT_ID,
                            "atrium.wikimedia.user-agent=" + FakeWikimedia.USER_AGENT)
                    .applyTo(context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The repository's own settings, wherever in it the tests run. */
    private static Path config() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("config"))
                .filter(folder -> Files.isDirectory(folder.resolve("reference")))
                .findFirst()
                .orElseThrow();
    }
}
