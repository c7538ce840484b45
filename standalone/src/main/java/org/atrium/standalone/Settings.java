package org.atrium.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atrium.standalone.standin.StandIn;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * What must be known of the settings before either role starts.
 *
 * @param address where the ui listens
 * @param apiAddress where the API listens
 * @param clientId of the OAuth client at Wikimedia; empty for none
 */
record Settings(String address, String apiAddress, String clientId) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Refuses what would let anybody on the network be anybody. */
    Settings {
        if (clientId.isBlank()
                && !(StandIn.isLoopback(address) && StandIn.isLoopback(apiAddress))) {
            throw new Obstacle(
                    "Without a Wikimedia log-in Atrium runs as a demo, where anybody can be anybody,"
                            + " and listens on this computer only: configure the log-in (see"
                            + " docs/operations.md), or take server.address out of the settings.");
        }
    }

    static Settings read(Path config) {
        var ui = read(config, "ui.yaml");
        var server = read(config, "server.yaml");
        return new Settings(
                ui.bind("server.address", String.class).orElse(LOOPBACK),
                server.bind("server.address", String.class).orElse(LOOPBACK),
                ui.bind("atrium.wikimedia.client-id", String.class)
                        .orElseGet(() ->
                                server.bind("atrium.wikimedia.client-id", String.class)
                                        .orElse("")));
    }

    /** Demo mode: nobody can log in with Wikimedia, and nobody else can reach this. */
    boolean isDemo() {
        return clientId.isBlank();
    }

    private static Binder read(Path config, String role) {
        var environment = new StandardEnvironment();
        var loader = new YamlPropertySourceLoader();
        for (var name : new String[] {role, "atrium.yaml"}) {
            var file = config.resolve(name);
            if (Files.isReadable(file)) {
                try {
                    loader.load(name, new FileSystemResource(file))
                            .forEach(environment.getPropertySources()::addLast);
                } catch (IOException | RuntimeException unreadable) {
                    throw new Obstacle(
                            "The settings in "
                                    + file
                                    + " can't be read: "
                                    + unreadable.getMessage(),
                            unreadable);
                }
            }
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment);
    }
}
