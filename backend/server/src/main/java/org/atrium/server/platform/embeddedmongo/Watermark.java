package org.atrium.server.platform.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file beside the storage file: which version is certainly on disk, and whether the storage
 * was closed in order. A storage file that lost more than its last moments is known by it.
 */
final class Watermark {

    private static final Logger log = LoggerFactory.getLogger(Watermark.class);

    private static final String SUFFIX = ".mark";
    private static final Pattern CONTENT = Pattern.compile("version (\\d{1,18}) (open|closed)\\s*");

    /** What the file says. */
    record Reading(long version, boolean closed) {}

    private final Path file;

    private Watermark(Path file) {
        this.file = file;
    }

    /** {@code storageFile} may name an H2 file system; the mark lies on the real one. */
    static Watermark beside(String storageFile) {
        return new Watermark(Path.of(FilePath.get(storageFile).unwrap() + SUFFIX));
    }

    Path file() {
        return file;
    }

    /** Nothing when there is none yet, or none that can be understood. */
    Optional<Reading> read() {
        try {
            var content = CONTENT.matcher(Files.readString(file));
            return content.matches()
                    ? Optional.of(
                            new Reading(
                                    Long.parseLong(content.group(1)),
                                    content.group(2).equals("closed")))
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the file at once. On a full disk the former content stays, which is true as well.
     */
    void write(long version, boolean closed) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        String content = "version " + version + (closed ? " closed\n" : " open\n");
        try (FileChannel channel =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } catch (IOException e) {
            log.warn("The mark {} cannot be written", file, e);
        }
    }

    private void forceFolder() {
        try (FileChannel folder =
                FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOnThisSystem) {
            log.debug("The folder of {} cannot be forced", file, notOnThisSystem);
        }
    }

    /** A mark that says "closed" must not stay while the storage is written. */
    void open(long version) {
        write(version, false);
        if (read().filter(Reading::closed).isPresent()) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new IllegalStateException("The mark " + file + " cannot be replaced", e);
            }
        }
    }
}
