package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for the hardened storage until that lands: the stock backend, as it comes. */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
        server.bind(new InetSocketAddress("127.0.0.1", 0));
    }

    public static EmbeddedMongo open(Path file, Durability durability) {
        var absolute = file.toAbsolutePath();
        try {
            var directory = absolute.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new EmbeddedMongo(new MongoServer(new H2Backend(absolute.toString())));
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:"
                + server.getLocalAddress().getPort()
                + "/?directConnection=true&retryWrites=false";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
