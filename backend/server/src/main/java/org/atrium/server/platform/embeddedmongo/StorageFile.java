package org.atrium.server.platform.embeddedmongo;

import java.time.Duration;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MVStore, committed, forced and compacted only when asked. */
final class StorageFile {

    private static final Logger log = LoggerFactory.getLogger(StorageFile.class);

    private static final int CACHE_MB = 64;
    private static final int FILL_RATE_PERCENT = 60;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;
    private static final int FINAL_FILL_RATE_PERCENT = 95;
    private static final int FINAL_ROUND_BYTES = 16 * 1024 * 1024;

    private static final long MARK_EVERY = Duration.ofSeconds(5).toNanos();

    private final String name;
    private final MVStore store;
    private final Watermark watermark;

    private @Nullable TxCounter forced;
    private long markedAt = System.nanoTime();

    private StorageFile(String name, MVStore store, Watermark watermark) {
        this.name = name;
        this.store = store;
        this.watermark = watermark;
    }

    /** For the first time in this process, which knows nothing of how the last one ended. */
    static StorageFile open(String name) {
        Watermark watermark = Watermark.beside(name);
        boolean closed = watermark.read().filter(Watermark.Reading::closed).isPresent();
        StorageFile file = open(name, watermark, !closed);
        try {
            watermark.open(file.store.getCurrentVersion());
        } catch (IllegalStateException e) {
            file.store.closeImmediately();
            throw e;
        }
        return file;
    }

    /**
     * After a failed write of this process: the system has everything that was written before it.
     */
    static StorageFile openAgain(String name) {
        return open(name, Watermark.beside(name), false);
    }

    private static StorageFile open(String name, Watermark watermark, boolean scanned) {
        MVStore store;
        ScannedFile chunks;
        try {
            chunks = new ScannedFile(name, CACHE_MB, scanned);
            // A buffer limit would let MVStore commit in the middle of a command.
            store =
                    new MVStore.Builder()
                            .adoptFileStore(chunks)
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .open();
        } catch (MVStoreException e) {
            throw new IllegalStateException(explain(name, e), e);
        }
        StorageFile file = new StorageFile(name, store, watermark);
        try {
            file.check();
            if (scanned && chunks.wipeCommitsAfter(store.getCurrentVersion()) > 0) {
                log.warn(
                        "The storage file {} lost its last moments, and is at version {} now",
                        name,
                        store.getCurrentVersion());
            }
        } catch (IllegalStateException | MVStoreException e) {
            store.closeImmediately();
            throw e;
        }
        // Neither time nor a number of versions says what is on disk: mark() and force() decide
        // when space is free.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        file.forced = store.registerVersionUsage();
        return file;
    }

    private static String explain(String name, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                    "The storage file "
                            + name
                            + " is in use by another process (is Atrium running already?)";
            case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                    "The storage file "
                            + name
                            + " was written by another version of H2's MVStore: "
                            + e.getMessage();
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_READING_FAILED ->
                    "The storage file "
                            + name
                            + " is damaged and was left as it is; restore it from a backup: "
                            + e.getMessage();
            default -> "The storage file " + name + " cannot be opened: " + e.getMessage();
        };
    }

    /**
     * MVStore opens a file that lost all its chunks as an empty one, and a file without write
     * permission read-only.
     */
    private void check() {
        if (store.isReadOnly()) {
            throw new IllegalStateException(
                    "The storage file " + name + " cannot be written: no permission");
        }
        long found = store.getCurrentVersion();
        watermark
                .read()
                .ifPresent(mark -> {
                    if (found < mark.version()) {
                        throw new IllegalStateException(
                                "The storage file "
                                        + name
                                        + " is damaged and was left as it is; restore it from a backup:"
                                        + " version "
                                        + mark.version()
                                        + " was on disk, but only version "
                                        + found
                                        + " can be read (if you have put an older copy here on purpose,"
                                        + " delete "
                                        + watermark.file()
                                        + " and start again)");
                    }
                });
        // The header may be older than the mark, but never newer than the file by much: a power
        // failure takes the last moments, not most of a life. The site would look empty, and soon
        // be written over.
        long promised = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
        if (promised > 0 && found == 0 || found < promised / 2) {
            throw new IllegalStateException(
                    "The storage file "
                            + name
                            + " is damaged and was left as it is; restore it"
                            + " from a backup: its header speaks of version "
                            + promised
                            + (found == 0
                                    ? ", but it holds no data"
                                    : ", but only version " + found + " can be read"));
        }
        if (found < promised) {
            log.warn(
                    "The storage file {} lost its end: it is at version {} now and was at {} or later",
                    name,
                    found,
                    promised);
        }
    }

    MVStore store() {
        return store;
    }

    boolean isClosed() {
        return store.isClosed();
    }

    void commit() {
        if (store.isClosed()) {
            throw new IllegalStateException(
                    "The storage file " + name + " is closed"); // MVStore would say nothing
        }
        store.commit();
    }

    /** Keeps what is committed now from being overwritten; call it while nothing commits. */
    TxCounter mark() {
        return store.registerVersionUsage();
    }

    void release(TxCounter mark) {
        store.deregisterVersionUsage(mark);
    }

    /**
     * Forces to disk what was committed at the mark; from then on the space of older versions may
     * be used again.
     */
    synchronized void force(TxCounter mark) {
        FileStore<?> fileStore = store.getFileStore();
        try {
            fileStore.sync();
        } catch (MVStoreException e) {
            release(mark);
            throw e;
        }
        store.deregisterVersionUsage(forced); // accepts null, after close
        forced = mark;
        if (System.nanoTime() - markedAt > MARK_EVERY) {
            watermark.write(mark.version, false);
            markedAt = System.nanoTime();
        }
    }

    /** Whether there may be more to do. */
    boolean compact() {
        boolean rewritten = store.compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
        if (rewritten) {
            store.commit();
        }
        return rewritten;
    }

    synchronized void close(Duration compaction) {
        if (store.isClosed()) {
            return;
        }
        try {
            store.commit();
            store.sync();
            store.deregisterVersionUsage(forced);
            forced = null;
            shrink(System.nanoTime() + compaction.toNanos());
            long version = store.getCurrentVersion();
            store.close();
            watermark.write(version, true);
        } catch (MVStoreException e) {
            // What was acknowledged is committed already; only the compaction is lost.
            log.warn("The storage file {} was not compacted on close", name, e);
            store.closeImmediately();
        }
    }

    /**
     * What compactFile does, but all rewriting before all moving, which takes a third of the time
     * and leaves no holes.
     */
    private void shrink(long end) {
        while (System.nanoTime() < end
                && store.compact(FINAL_FILL_RATE_PERCENT, FINAL_ROUND_BYTES)) {
            store.commit();
        }
        if (store.getFileStore() instanceof RandomAccessStore chunks) {
            long before;
            do {
                before = chunks.size();
                chunks.compactMoveChunks(FINAL_FILL_RATE_PERCENT, FINAL_ROUND_BYTES, store);
            } while (chunks.size() < before && System.nanoTime() < end);
        }
    }

    static boolean isOutOfSpace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left")
                    || message.contains("not enough space")
                    || message.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
