package org.atrium.server.platform.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * An H2 file system {@code forgetful:...} which knows what a power loss would leave of its one
 * file.
 */
public final class ForgetfulDisk extends FilePathWrapper {

    private record Change(long position, byte[] bytes) {

        void applyTo(FileChannel file) throws IOException {
            if (bytes.length == 0) {
                file.truncate(position);
            } else {
                file.write(ByteBuffer.wrap(bytes), position);
            }
        }
    }

    private static final Object LOCK = new Object();
    private static final List<Change> UNFORCED = new ArrayList<>();
    private static Path forced = Path.of("");
    private static long forces;

    /** What is forced, and there already, is in this file. */
    static void register(Path forcedContent) {
        synchronized (LOCK) {
            forced = forcedContent;
            UNFORCED.clear();
        }
        FilePath.register(new ForgetfulDisk());
    }

    static long forces() {
        synchronized (LOCK) {
            return forces;
        }
    }

    /**
     * What was forced, and of what was not forced yet whatever chance leaves; returns how many
     * forces it holds.
     */
    static long losePower(Path left, RandomGenerator chance) throws IOException {
        synchronized (LOCK) {
            Files.copy(forced, left, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel file = FileChannel.open(left, StandardOpenOption.WRITE)) {
                for (Change change : UNFORCED) {
                    if (chance.nextBoolean()) {
                        change.applyTo(file);
                    }
                }
            }
            return forces;
        }
    }

    @Override
    public String getScheme() {
        return "forgetful";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new ForgetfulFile(getBase().open(mode));
    }

    private static final class ForgetfulFile extends FileBaseDefault {

        private final FileChannel file;

        ForgetfulFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            synchronized (LOCK) {
                UNFORCED.add(new Change(position, bytes));
                return file.write(source, position);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (LOCK) {
                UNFORCED.add(new Change(size, new byte[0]));
                file.truncate(size);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (LOCK) {
                try (FileChannel content =
                        FileChannel.open(
                                forced, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    for (Change change : UNFORCED) {
                        change.applyTo(content);
                    }
                }
                UNFORCED.clear();
                forces++;
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
