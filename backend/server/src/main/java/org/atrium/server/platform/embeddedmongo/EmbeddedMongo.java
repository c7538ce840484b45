package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-compatible server in this process, on a free loopback port, with its data in one file.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

    // A handler thread waits for the commit of its write, so each pooled connection should find a
    // thread of its own.
    private static final int HANDLER_THREADS = 64;
    private static final int MAX_POOL_SIZE = 48;

    private static final Duration TO_FINISH_COMMANDS = Duration.ofMillis(1_000);

    private final DurableBackend backend;
    private final MongoServer server;
    private final String connectionString;

    private EmbeddedMongo(DurableBackend backend) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(loopback(), 0), 1, HANDLER_THREADS);
        this.connectionString =
                "mongodb://127.0.0.1:"
                        + server.getLocalAddress().getPort()
                        + "/?directConnection=true&retryWrites=false&maxPoolSize="
                        + MAX_POOL_SIZE
                        + "&serverSelectionTimeoutMS=5000";
    }

    /**
     * Opens the file, or creates it, and starts the server.
     *
     * @throws IllegalStateException saying what is wrong with the file, e.g. that another process
     *     has it open
     */
    public static EmbeddedMongo open(Path file, Durability durability) {
        Path absolute = file.toAbsolutePath();
        try {
            Path directory = absolute.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot create the directory of the storage file " + absolute, e);
        }
        return open(absolute.toString(), durability);
    }

    /** {@code fileName} may name an H2 file system, with which tests let the disk fail. */
    static EmbeddedMongo open(String fileName, Durability durability) {
        DurableBackend backend = new DurableBackend(fileName, durability);
        try {
            EmbeddedMongo mongo = new EmbeddedMongo(backend);
            log.info("Embedded storage {} is open ({})", fileName, durability);
            return mongo;
        } catch (RuntimeException e) {
            backend.stop();
            throw e;
        }
    }

    public String connectionString() {
        return connectionString;
    }

    DurableBackend backend() {
        return backend;
    }

    /** Clean stop: finishes running commands, compacts the file; takes about 3 s at most. */
    @Override
    public void close() {
        // The server waits for running commands, but without a bound.
        Thread stop = Thread.ofPlatform().daemon().name("storage-stop").start(server::shutdownNow);
        try {
            if (!stop.join(TO_FINISH_COMMANDS)) {
                log.warn("Closing the storage although a command is still running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        backend.stop();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
