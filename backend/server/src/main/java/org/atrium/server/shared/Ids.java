package org.atrium.server.shared;

import io.hypersistence.tsid.TSID;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/** Time-sorted short ids: 13 characters, comparable as strings. */
public final class Ids {

    private static final long LOW_22_BITS = (1L << 22) - 1;

    /** Ids count from 2020; what was before is told apart by ten seconds, since this moment. */
    private static final long OLDEST = Instant.parse("2001-01-01T00:00:00Z").toEpochMilli();

    private static final long TEN_SECONDS = 10_000;

    private Ids() {}

    public static String next() {
        return TSID.fast().toString();
    }

    /**
     * The same id for the same moment and key, so that what is imported twice is the same thing.
     */
    public static String of(Instant at, String key) {
        var crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return TSID.from(millis(at) << 22 | (crc.getValue() & LOW_22_BITS)).toString();
    }

    /** The smallest id that could have been made at this moment. */
    public static String floor(Instant at) {
        return TSID.from(millis(at) << 22).toString();
    }

    /** When the id was made; of what is older than 2020, some time in its first day. */
    public static Instant time(String id) {
        return TSID.from(id).getInstant();
    }

    private static long millis(Instant at) {
        var since = at.toEpochMilli() - TSID.TSID_EPOCH;
        return since >= 0 ? since : Math.max(0, (at.toEpochMilli() - OLDEST) / TEN_SECONDS);
    }
}
