package org.atrium.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key of whoever operates the server: lies in the data folder, readable by its owner only. */
@Component
class OperatorKey {

    static final String FILE = "operator.key";
    private static final int BYTES = 32;

    private final String key;

    OperatorKey(@Value("${atrium.data}") Path data) {
        var file = data.resolve(FILE);
        try {
            Files.createDirectories(data.toAbsolutePath());
            create(file);
            key = Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("The operator key cannot be kept in " + file, failure);
        }
        if (key.length() < BYTES) {
            throw new IllegalStateException(
                    file + " does not hold a key; remove it, and a new one is made");
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, ownerOnly())) {
            var text = "atrop_" + Secrets.random(BYTES) + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException another) {
            // made by another process of this installation at the same moment: that one holds
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    boolean is(String bearer) {
        return Secrets.equal(bearer, key);
    }
}
