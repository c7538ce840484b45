package org.atrium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A whole Atrium with the demo content, on free ports and in a folder of its own. */
final class Site implements AutoCloseable {

    private final Path data;
    private final RunningAtrium atrium;

    private Site(Path data, RunningAtrium atrium) {
        this.data = data;
        this.atrium = atrium;
    }

    static Site start() {
        try {
            var data = Files.createTempDirectory("atrium");
            System.setProperty("atrium.log", data.resolve("atrium.log").toString());
            var options =
                    Options.parse(
                            List.of(
                                    "--data",
                                    data.toString(),
                                    "--port",
                                    freePort(),
                                    "--api-port",
                                    freePort(),
                                    "--config",
                                    config().toString()));
            return new Site(data, new Starter(options, Settings.read(options.config())).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tests run in their module's folder, commands in the root. */
    private static Path config() {
        var here = Path.of("config");
        return (Files.isDirectory(here) ? here : Path.of("..", "config"))
                .toAbsolutePath()
                .normalize();
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    String address() {
        var address = atrium.address().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Override
    public void close() {
        atrium.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
