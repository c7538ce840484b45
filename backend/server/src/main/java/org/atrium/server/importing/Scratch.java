package org.atrium.server.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a dump's tables in the order of threads, on disk: answers, comments and votes
 * stand in other files than their question, and a dump may be larger than memory.
 */
final class Scratch implements Closeable {

    private static final int CACHE_MB = 16;
    private static final int WRITE_BUFFER_KB = 4096;
    private static final char BETWEEN = '\u0001';

    private final Path file;
    private final MVStore store;
    private final MVMap<Long, Long> threads;
    private final MVMap<Long, Long> times;
    private final MVMap<Long, String> members;
    private final MVMap<String, String> rows;
    private boolean unknownAuthors;

    /** What a row is in its thread; in the order in which they are put together. */
    enum Part {
        QUESTION,
        ANSWER,
        COMMENT,
        LINK,
        VOTES,
        HISTORY
    }

    /**
     * @param id of the row; for votes and history of the post that they are about
     */
    record Kept(Part part, long id, DumpRow.Readable row) {}

    Scratch(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = Files.createTempFile(folder, "import-", ".scratch");
        store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(CACHE_MB)
                        .autoCommitBufferSize(WRITE_BUFFER_KB)
                        .open();
        // only the newest state is ever read, so what was replaced need not be kept
        store.setVersionsToKeep(0);
        threads = store.openMap("threads");
        times = store.openMap("times");
        members = store.openMap("members");
        rows = store.openMap("rows");
    }

    /** Keeps a row with its thread; false when one with this id was kept before. */
    boolean keep(long thread, Part part, long id, DumpRow.Readable row) {
        return rows.putIfAbsent(key(thread, part, id), encoded(row)) == null;
    }

    /** Changes what is counted or noted for a post. */
    void note(long thread, Part part, long id, Consumer<Map<String, String>> change) {
        var key = key(thread, part, id);
        var before = rows.get(key);
        var values =
                new LinkedHashMap<String, String>(
                        before == null ? Map.of() : decoded(before).values());
        change.accept(values);
        rows.put(key, encoded(new DumpRow.Readable(0, values)));
    }

    void post(long id, long thread, Instant at) {
        threads.put(id, thread);
        times.put(id, at.toEpochMilli());
    }

    Optional<Long> threadOf(long post) {
        return Optional.ofNullable(threads.get(post));
    }

    Optional<Instant> timeOf(long post) {
        return Optional.ofNullable(times.get(post)).map(Instant::ofEpochMilli);
    }

    /** Somebody wrote something. */
    void author(long user) {
        members.putIfAbsent(user, "");
    }

    /** Somebody who is not named wrote something. */
    void unknownAuthor() {
        unknownAuthors = true;
    }

    /** Whether anything was written by somebody of whom no user row told. */
    boolean hasUnknownAuthors() {
        return unknownAuthors || members.values().stream().anyMatch(String::isEmpty);
    }

    boolean isAuthor(long user) {
        return members.containsKey(user);
    }

    /** The member id of an author; false when the user was given before. */
    boolean member(long user, String memberId) {
        return "".equals(members.put(user, memberId));
    }

    Optional<String> memberOf(long user) {
        return Optional.ofNullable(members.get(user)).filter(id -> !id.isEmpty());
    }

    long size() {
        return rows.sizeAsLong();
    }

    /** All rows, thread by thread. */
    Threads threads() {
        return new Threads(rows.cursor(null));
    }

    /** Walks over the threads. */
    static final class Threads {

        private final Cursor<String, String> cursor;
        private @Nullable String key;
        private long passed;

        private Threads(Cursor<String, String> cursor) {
            this.cursor = cursor;
            this.key = following(cursor);
        }

        boolean hasNext() {
            return key != null;
        }

        /** How many rows came by. */
        long passed() {
            return passed;
        }

        /** The rows of the next thread: the question first, if there is one. */
        List<Kept> next() {
            var kept = new ArrayList<Kept>();
            var at = key;
            var thread = at == null ? "" : at.substring(0, 16);
            while (at != null && at.startsWith(thread)) {
                var part = Part.values()[at.charAt(16) - '0'];
                var id = Long.parseUnsignedLong(at.substring(17), 16);
                kept.add(new Kept(part, id, decoded(cursor.getValue())));
                passed++;
                at = following(cursor);
            }
            key = at;
            return kept;
        }

        private static @Nullable String following(Iterator<String> cursor) {
            return cursor.hasNext() ? cursor.next() : null;
        }
    }

    private static String key(long thread, Part part, long id) {
        return hex(thread) + (char) ('0' + part.ordinal()) + hex(id);
    }

    private static String hex(long id) {
        var digits = Long.toHexString(id);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** XML cannot hold the character in between. */
    private static String encoded(DumpRow.Readable row) {
        var text = new StringBuilder().append(row.line());
        row.values()
                .forEach((name, value) ->
                        text.append(BETWEEN).append(name).append(BETWEEN).append(value));
        return text.toString();
    }

    private static DumpRow.Readable decoded(String text) {
        var values = new LinkedHashMap<String, String>();
        var end = text.indexOf(BETWEEN);
        var line = Long.parseLong(end < 0 ? text : text.substring(0, end));
        while (end >= 0) {
            var name = text.indexOf(BETWEEN, end + 1);
            var value = text.indexOf(BETWEEN, name + 1);
            values.put(
                    text.substring(end + 1, name),
                    text.substring(name + 1, value < 0 ? text.length() : value));
            end = value;
        }
        return new DumpRow.Readable(line, values);
    }

    /** A step that reads or writes here. */
    interface Step {
        void run() throws IOException;
    }

    /** Runs the step unless this was closed; closing waits for a step under way. */
    synchronized boolean whileOpen(Step step) throws IOException {
        if (!store.isClosed()) {
            step.run();
        }
        return !store.isClosed();
    }

    /** Throws everything away. */
    @Override
    public synchronized void close() throws IOException {
        store.closeImmediately();
        Files.deleteIfExists(file);
    }
}
