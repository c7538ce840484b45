package org.atrium.server.platform.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system {@code limited:...} whose disk can be full or fail. */
public final class LimitedDisk extends FilePathWrapper {

    static final AtomicLong FORCES = new AtomicLong();

    static volatile boolean full;
    static volatile boolean failing;

    static void register() {
        FilePath.register(new LimitedDisk());
    }

    @Override
    public String getScheme() {
        return "limited";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new LimitedFile(getBase().open(mode));
    }

    private static final class LimitedFile extends FileBaseDefault {

        private final FileChannel file;

        LimitedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (!full) {
                return file.write(source, position);
            }
            // As a real one: what fits is written.
            ByteBuffer fits = source.slice(source.position(), Math.min(source.remaining(), 1_000));
            file.write(fits, position);
            throw new IOException("No space left on device");
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
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (failing) {
                throw new IOException("Input/output error");
            }
            FORCES.incrementAndGet();
            file.force(metaData);
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
