package org.atrium.server.platform.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SingleFileStore;

/**
 * A file that finds its newest whole commit after a power failure, too.
 *
 * <p>A disk may have kept the header without the commit that it names, or a later commit without an
 * earlier one. MVStore then follows what is left of its signposts, and is content with the first
 * commit that is whole, however old. Looking at every block finds the newest.
 */
final class ScannedFile extends SingleFileStore {

    private static final byte[] COMMIT = "chunk:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BLOCK = 4096;
    private static final int LINE = 256; // the longest description of a commit is shorter

    private final boolean scanned;

    ScannedFile(String name, int cacheMegabytes, boolean scanned) {
        super(new HashMap<>(Map.of("cacheSize", cacheMegabytes)));
        this.scanned = scanned;
        open(name, false, null);
    }

    @Override
    protected void readStoreHeader(boolean recoveryMode) {
        super.readStoreHeader(scanned);
    }

    /**
     * Wipes commits that came after the newest whole one and survived without their predecessors:
     * the next commits have the same numbers, and would be taken for those predecessors one day.
     *
     * @return how many there were
     */
    int wipeCommitsAfter(long version) {
        BitSet used = new BitSet();
        for (Chunk<?> commit : getChunks().values()) {
            used.set((int) commit.block, (int) commit.block + commit.len);
        }
        int wiped = 0;
        int blocks = (int) (size() / BLOCK);
        for (int block = used.nextClearBit(2);
                block < blocks;
                block = used.nextClearBit(block + 1)) {
            if (versionAt(block) > version) {
                writeFully(null, (long) block * BLOCK, ByteBuffer.allocate(BLOCK));
                wiped++;
            }
        }
        if (wiped > 0) {
            sync();
        }
        return wiped;
    }

    private long versionAt(int block) {
        FileStore<?> blocks = this;
        byte[] start = blocks.readFully(null, (long) block * BLOCK, LINE).array();
        for (int i = 0; i < COMMIT.length; i++) {
            if (start[i] != COMMIT[i]) {
                return -1;
            }
        }
        String line = new String(start, StandardCharsets.ISO_8859_1);
        try {
            return DataUtils.readHexLong(
                    DataUtils.parseMap(line.substring(0, Math.max(0, line.indexOf('\n')))),
                    "version",
                    -1);
        } catch (MVStoreException notACommit) {
            return -1;
        }
    }
}
