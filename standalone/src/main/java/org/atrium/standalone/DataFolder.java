package org.atrium.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder, held by one Atrium at a time. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve("atrium.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Obstacle(
                        "Another Atrium uses the data folder "
                                + folder
                                + ": stop it, or choose another folder with --data.");
            }
            return new DataFolder(channel);
        } catch (IOException notWritable) {
            throw new Obstacle(
                    "Atrium can't write into the data folder "
                            + folder
                            + ": check its permissions, or choose another folder with --data.",
                    notWritable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            Progress.LOG.debug(
                    "The lock of the data folder was closed with an error", closedAnyway);
        }
    }
}
