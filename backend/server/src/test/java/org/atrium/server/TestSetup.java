package org.atrium.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
                            "atrium.config=../../config",
                            "atrium.ui-secret=" + UI_SECRET,
                            "atrium.wikimedia.base-url=" + FakeWikimedia.baseUrl(),
                            "atrium.wikimedia.issuer=" + FakeWikimedia.ISSUER,
                            "atrium.wikimedia.client-id=" + FakeWikimedia.CLIENT_ID,
                            "atrium.wikimedia.user-agent=" + FakeWikimedia.USER_AGENT)
                    .applyTo(context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
