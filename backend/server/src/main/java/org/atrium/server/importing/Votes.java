package org.atrium.server.importing;

/** How a post was voted on; a dump tells of each vote, but not whose it was. */
record Votes(long accepting, long up, long down) {

    static final Votes NONE = new Votes(0, 0, 0);

    private static final int BITS = 21;
    private static final long MOST = (1L << BITS) - 1;

    enum Kind {
        ACCEPTING,
        UP,
        DOWN
    }

    Votes plus(Kind kind) {
        return switch (kind) {
            case ACCEPTING -> new Votes(accepting + 1, up, down);
            case UP -> new Votes(accepting, up + 1, down);
            case DOWN -> new Votes(accepting, up, down + 1);
        };
    }

    long sum() {
        return accepting + up + down;
    }

    /** In one number; nobody has two million votes. */
    long packed() {
        return Math.min(MOST, accepting) << 2 * BITS
                | Math.min(MOST, up) << BITS
                | Math.min(MOST, down);
    }

    static Votes unpacked(long packed) {
        return new Votes(packed >>> 2 * BITS, packed >>> BITS & MOST, packed & MOST);
    }
}
