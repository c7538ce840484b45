package org.atrium.server.importing;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One XML file of a dump, row by row. Rows are cut out of the file before the XML parser sees them,
 * each for itself, because a parser cannot go on after the first fault: so a broken row costs only
 * itself, and a document type declaration, which stands before the rows, is never read.
 */
final class DumpTable implements Closeable {

    /** A post has at most 30,000 characters, several times that when escaped. */
    private static final int LONGEST_ROW = 2_000_000;

    private static final String ROW = "<row";

    private final CountingStream bytes;
    private final Reader text;
    private final char[] buffer = new char[1 << 15];
    private int filled;
    private int next;
    private final long size;
    private final StringBuilder row = new StringBuilder();
    private long line = 1;
    private boolean tagBegan;

    DumpTable(Path file) throws IOException {
        size = Files.size(file);
        bytes = new CountingStream(Files.newInputStream(file));
        // bytes that are not UTF-8 become U+FFFD, so that they harm one word and not the file
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        text = new InputStreamReader(bytes, decoder);
    }

    long size() {
        return size;
    }

    long bytesRead() {
        return bytes.count;
    }

    /** The next row; null after the last. */
    @Nullable DumpRow next() throws IOException {
        while (tagBegan || seekTag()) {
            var from = line;
            var fault = readTag();
            if (!isRow()) {
                continue;
            }
            return fault == null ? RowParser.parsed(row, from) : new DumpRow.Broken(from, fault);
        }
        return null;
    }

    private boolean seekTag() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                return true;
            }
        }
        return false;
    }

    /** Collects a tag whose `<` was read; says what is wrong with it, or null. */
    private @Nullable String readTag() throws IOException {
        row.setLength(0);
        row.append('<');
        tagBegan = false;
        var quote = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                tagBegan = true;
                return "is not closed before the next one begins";
            }
            if (row.length() >= LONGEST_ROW) {
                return "is longer than " + LONGEST_ROW + " characters";
            }
            row.append((char) c);
            if (quote == 0 && c == '>') {
                return null;
            }
            quote = quoteAfter(quote, c);
        }
        return "ends with the file";
    }

    private static int quoteAfter(int quote, int c) {
        if (quote == 0) {
            return c == '"' || c == '\'' ? c : 0;
        }
        return c == quote ? 0 : quote;
    }

    private boolean isRow() {
        return row.length() > ROW.length()
                && row.indexOf(ROW) == 0
                && (Character.isWhitespace(row.charAt(ROW.length()))
                        || row.charAt(ROW.length()) == '/');
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = text.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        var c = buffer[next++];
        if (c == '\n') {
            line++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Counts for the progress bar. */
    private static final class CountingStream extends FilterInputStream {

        private volatile long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var n = super.read(target, from, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
