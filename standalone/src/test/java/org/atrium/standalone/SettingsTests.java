package org.atrium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.atrium.standalone.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

class SettingsTests {

    @TempDir private Path config;

    @Test
    void isADemoOnThisComputerWithoutSettings() {
        var settings = Settings.read(config);

        assertThat(settings.isDemo()).isTrue();
        assertThat(settings.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesToShowADemoToTheNetwork() throws IOException {
        Files.writeString(config.resolve("ui.yaml"), "server.address: 0.0.0.0");

        assertThatThrownBy(() -> Settings.read(config))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("this computer only");
    }

    @Test
    void refusesAnApiOfADemoOnTheNetwork() throws IOException {
        Files.writeString(config.resolve("server.yaml"), "server:\n  address: 192.0.2.1");

        assertThatThrownBy(() -> Settings.read(config)).isInstanceOf(Obstacle.class);
    }

    @Test
    void isNoDemoOnceAnOauthClientIsConfigured() throws IOException {
        Files.writeString(config.resolve("atrium.yaml"), "atrium.wikimedia.client-id: ours");
        Files.writeString(config.resolve("ui.yaml"), "server.address: 0.0.0.0");

        assertThat(Settings.read(config).isDemo()).isFalse();
    }

    @Test
    void saysWhichSettingsCannotBeRead() throws IOException {
        Files.writeString(config.resolve("ui.yaml"), "server: [");

        assertThatThrownBy(() -> Settings.read(config))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("ui.yaml");
    }

    @Test
    void mountsNoStandInBesideAnOauthClient() {
        assertThat(standInBeans(new Settings("127.0.0.1", "127.0.0.1", "ours"))).isEmpty();
        assertThat(standInBeans(new Settings("0.0.0.0", "127.0.0.1", "ours"))).isEmpty();
    }

    @Test
    void mountsTheStandInForADemo() {
        assertThat(standInBeans(new Settings("127.0.0.1", "127.0.0.1", "")))
                .containsExactly(StandIn.BEAN);
    }

    private String[] standInBeans(Settings settings) {
        var options = new Options(config, 8080, 8081, config, false);
        var ui = new GenericApplicationContext();
        new Starter(options, settings)
                .additions(
                        Map.of(
                                "atrium.wikimedia.client-id", "a",
                                "atrium.wikimedia.client-secret", "b"))
                .forEach(addition -> addition.initialize(ui));
        return ui.getBeanDefinitionNames();
    }
}
