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
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a dump's tables in the order of threads, on disk: answers, comments and votes
 * stand in other files than their question, and a dump may be larger than memory.
 */
final class Scratch implements Closeable {

    private static final int CACHE_MB = 16;
    private static final int WRITE_BUFFER_KB = 4096;
    private static final char BETWEEN = '\u0001';

    /**
     * What a thread is made of; a body is most of a row, and much besides it is never asked for.
     */
    private static final Set<String> KEPT =
            Set.of(
                    "AcceptedAnswerId",
                    "Body",
                    "ContentLicense",
                    "CreationDate",
                    "LastEditDate",
                    "OwnerUserId",
                    "PostId",
                    "RelatedPostId",
                    "Score",
                    "Tags",
                    "Text",
                    "Title",
                    "UserId");

    private final Path file;
    private final MVStore store;
    private final MVMap<Long, Long> threads;
    private final MVMap<Long, Long> times;
    private final MVMap<Long, String> members;
    private final MVMap<String, String> rows;
    private final MVMap<Long, Long> votes;
    private final MVMap<Long, Long> edits;
    private final MVMap<Long, Long> editTimes;
    private boolean unknownAuthors;

    /** What a row is in its thread; in the order in which they are put together. */
    enum Part {
        QUESTION,
        ANSWER,
        COMMENT,
        LINK
    }

    record Kept(Part part, long id, DumpRow.Readable row) {}

    Scratch(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = Files.createTempFile(folder, "import-", ".scratch");
        store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(CACHE_MB)
                        .autoCommitBufferSize(WRITE_BUFFER_KB)
                        // full buffers are still written; but nothing is tidied up in the
                        // background, which would take pages from under the walk over the threads
                        .autoCommitDisabled()
                        .open();
        // only the newest state is ever read, so what was replaced need not be kept
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        threads = map("threads", LongDataType.INSTANCE);
        times = map("times", LongDataType.INSTANCE);
        members = map("members", StringDataType.INSTANCE);
        votes = map("votes", LongDataType.INSTANCE);
        edits = map("edits", LongDataType.INSTANCE);
        editTimes = map("editTimes", LongDataType.INSTANCE);
        rows =
                store.openMap(
                        "rows",
                        new MVMap.Builder<String, String>()
                                .keyType(StringDataType.INSTANCE)
                                .valueType(StringDataType.INSTANCE));
    }

    private <V> MVMap<Long, V> map(String name, DataType<V> values) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, V>().keyType(LongDataType.INSTANCE).valueType(values));
    }

    /** Keeps a row with its thread; false when one with this id was kept before. */
    boolean keep(long thread, Part part, long id, DumpRow.Readable row) {
        return rows.putIfAbsent(key(thread, part, id), encoded(row)) == null;
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

    void vote(long post, Votes.Kind kind) {
        votes.put(post, votesOf(post).plus(kind).packed());
    }

    Votes votesOf(long post) {
        var packed = votes.get(post);
        return packed == null ? Votes.NONE : Votes.unpacked(packed);
    }

    void edit(long post, Instant at) {
        edits.put(post, editsOf(post) + 1);
        var last = editTimes.get(post);
        var millis = at.toEpochMilli();
        if (last == null || last < millis) {
            editTimes.put(post, millis);
        }
    }

    long editsOf(long post) {
        var rows = edits.get(post);
        return rows == null ? 0 : rows;
    }

    Optional<Instant> editedAt(long post) {
        return Optional.ofNullable(editTimes.get(post)).map(Instant::ofEpochMilli);
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

    /** All rows, thread by thread; nothing may be kept any more meanwhile. */
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
                var id = Long.parseUnsignedLong(at, 17, at.length(), 16);
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
        var text = new StringBuilder((int) row.length() + 200).append(row.line());
        row.values()
                .forEach((name, value) -> {
                    if (KEPT.contains(name)) {
                        text.append(BETWEEN).append(name).append(BETWEEN).append(value);
                    }
                });
        return text.toString();
    }

    private static DumpRow.Readable decoded(String text) {
        var values = LinkedHashMap.<String, String>newLinkedHashMap(KEPT.size());
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
