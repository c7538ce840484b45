package org.atrium.server.platform.embeddedmongo;

/** When an acknowledged write is forced to disk. Both survive the death of the process at once. */
public enum Durability {
    /** At the latest 100 ms after the acknowledgement, the promise of mongod's default journal. */
    WITHIN_100_MS,
    /** Before the acknowledgement. */
    ALWAYS
}
