package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets every write wait for the commit that holds it, and many writes share one commit. A commit
 * never falls into the middle of a write. Reads wait for nobody: they pin the version they start
 * with, so that neither commits nor compaction take its chunks away.
 *
 * <p>MVStore closes itself when a write to the file fails. Then the file is opened again at its
 * last commit, the writes since are refused, and for a moment all others; reads go on.
 */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private static final long FORCE_AFTER = Duration.ofMillis(50).toNanos();
    private static final long COMPACT_EVERY = Duration.ofMillis(500).toNanos();
    private static final long RETRY_AFTER = Duration.ofSeconds(1).toNanos();
    private static final Duration TO_STOP = Duration.ofSeconds(1);
    private static final Duration TO_COMPACT = Duration.ofMillis(700);

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int FILE_STREAM_FAILED = 39;
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    /** Why writes are refused, and when the next one may try. */
    private record Refusal(int code, String codeName, String message, long retryAt) {

        MongoServerError error() {
            return new MongoServerError(code, codeName, message);
        }
    }

    private final String fileName;
    private final Durability durability;
    private final Runnable reopened;
    private final Thread committer;
    private final Thread forcer;

    // Shared: one write command. Exclusive: commit, compaction, opening the file again.
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final AtomicLong unforcedSince = new AtomicLong();

    private volatile StorageFile file;
    private volatile CompletableFuture<@Nullable Void> batch = new CompletableFuture<>();
    private volatile @Nullable Refusal refusal;
    private volatile boolean closing;

    private boolean worthCompacting;
    private long compactedAt = System.nanoTime();

    GroupCommit(String fileName, Durability durability, Runnable reopened) {
        this.fileName = fileName;
        this.durability = durability;
        this.reopened = reopened;
        this.file = StorageFile.open(fileName);
        this.committer =
                Thread.ofPlatform()
                        .daemon()
                        .name("storage-commit")
                        .unstarted(this::commitUntilClosed);
        this.forcer =
                Thread.ofPlatform()
                        .daemon()
                        .name("storage-force")
                        .unstarted(this::forceUntilClosed);
    }

    void start() {
        committer.start();
        if (durability == Durability.WITHIN_100_MS) {
            forcer.start();
        }
    }

    MVStore store() {
        return file.store();
    }

    <T> T write(Supplier<T> command) {
        Refusal current = refusal;
        if (current != null && System.nanoTime() - current.retryAt < 0) {
            throw current.error();
        }
        CompletableFuture<@Nullable Void> commit;
        Supplier<T> outcome;
        gate.readLock().lock();
        try {
            if (closing) {
                throw new MongoServerError(
                        SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", "The storage is shutting down");
            }
            outcome = outcome(command);
            commit = batch;
            pending.set(true);
        } finally {
            gate.readLock().unlock();
        }
        LockSupport.unpark(committer);
        try {
            commit.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RefusedException refused ? refused.refusal.error() : e;
        }
        return outcome.get();
    }

    /**
     * A failed command waits too: it may have changed something, e.g. inserted the documents before
     * the duplicate one.
     */
    private static <T> Supplier<T> outcome(Supplier<T> command) {
        try {
            T result = command.get();
            return () -> result;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    <T> T read(Supplier<T> query) {
        StorageFile current = file;
        TxCounter pin = current.mark();
        try {
            return query.get();
        } catch (RuntimeException e) {
            if (current == file && !current.isClosed()) {
                throw e;
            }
        } finally {
            current.release(pin);
        }
        // A failed write closed the file under the query. The gate opens when the file is open
        // again.
        gate.readLock().lock();
        try {
            return query.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    private void commitUntilClosed() {
        while (!closing) {
            if (!pending.get()) {
                LockSupport.parkNanos(this, worthCompacting ? COMPACT_EVERY : RETRY_AFTER);
            }
            if (pending.getAndSet(false) || file.isClosed()) {
                commit();
            }
            compactIfDue();
        }
        commit();
    }

    private void commit() {
        StorageFile current;
        CompletableFuture<@Nullable Void> committed;
        @Nullable TxCounter mark;
        gate.writeLock().lock();
        try {
            current = file;
            current.commit();
            mark = durability == Durability.ALWAYS ? current.mark() : null;
            committed = nextBatch();
        } catch (RuntimeException | Error e) {
            nextBatch().completeExceptionally(new RefusedException(refuse(e)));
            openAgain();
            return;
        } finally {
            gate.writeLock().unlock();
        }
        worthCompacting = true;
        if (mark != null) {
            try {
                current.force(mark);
            } catch (RuntimeException e) {
                committed.completeExceptionally(new RefusedException(refuse(e)));
                return;
            }
        } else {
            forceSoon();
        }
        refusal = null;
        committed.complete(null);
    }

    private CompletableFuture<@Nullable Void> nextBatch() {
        CompletableFuture<@Nullable Void> current = batch;
        batch = new CompletableFuture<>();
        return current;
    }

    private Refusal refuse(Throwable failure) {
        Refusal former = refusal;
        if (former == null) {
            log.error(
                    "Writing the storage file {} failed; refusing writes for now",
                    fileName,
                    failure);
        } else {
            log.error(
                    "Writing the storage file {} still fails: {}", fileName, failure.getMessage());
        }
        long retryAt = System.nanoTime() + RETRY_AFTER;
        Refusal current;
        if (StorageFile.isOutOfSpace(failure)) {
            current =
                    new Refusal(
                            OUT_OF_DISK_SPACE,
                            "OutOfDiskSpace",
                            "No space left on the disk of the storage file",
                            retryAt);
        } else if (former != null && file.isClosed()) {
            current = new Refusal(former.code, former.codeName, former.message, retryAt);
        } else {
            current =
                    new Refusal(
                            FILE_STREAM_FAILED,
                            "FileStreamFailed",
                            "The storage file cannot be written: " + failure.getMessage(),
                            retryAt);
        }
        refusal = current;
        return current;
    }

    private void openAgain() {
        file.store().closeImmediately();
        try {
            file = StorageFile.openAgain(fileName);
            reopened.run();
        } catch (RuntimeException e) {
            log.error("The storage file {} cannot be opened again yet", fileName, e);
        }
    }

    private void compactIfDue() {
        if (!worthCompacting || System.nanoTime() - compactedAt < COMPACT_EVERY) {
            return;
        }
        gate.writeLock().lock();
        try {
            worthCompacting = file.compact();
        } catch (RuntimeException | Error e) {
            worthCompacting = false;
            // Writes that came after the last commit are lost with it.
            nextBatch().completeExceptionally(new RefusedException(refuse(e)));
            openAgain();
        } finally {
            gate.writeLock().unlock();
        }
        compactedAt = System.nanoTime();
        forceSoon();
    }

    private void forceSoon() {
        unforcedSince.compareAndSet(0, System.nanoTime());
        LockSupport.unpark(forcer);
    }

    private void forceUntilClosed() {
        while (!closing) {
            long since = unforcedSince.get();
            if (since == 0) {
                LockSupport.parkNanos(this, RETRY_AFTER);
            } else if (System.nanoTime() - since < FORCE_AFTER) {
                LockSupport.parkNanos(this, FORCE_AFTER - (System.nanoTime() - since));
            } else {
                force();
            }
        }
    }

    private void force() {
        StorageFile current;
        TxCounter mark;
        gate.readLock().lock();
        try {
            unforcedSince.set(0);
            current = file;
            mark = current.mark();
        } finally {
            gate.readLock().unlock();
        }
        try {
            current.force(mark);
        } catch (RuntimeException e) {
            if (!current.isClosed()) {
                refuse(e);
                forceSoon();
            }
        }
    }

    void close() {
        closing = true;
        LockSupport.unpark(committer);
        LockSupport.unpark(forcer);
        try {
            if (!committer.join(TO_STOP)
                    || durability == Durability.WITHIN_100_MS && !forcer.join(TO_STOP)) {
                log.warn(
                        "The disk of the storage file {} does not answer; leaving it as it is",
                        fileName);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        file.close(TO_COMPACT);
    }

    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.message, null, false, false);
            this.refusal = refusal;
        }
    }
}
