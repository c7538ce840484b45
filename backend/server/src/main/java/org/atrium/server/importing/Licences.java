package org.atrium.server.importing;

import java.time.Instant;
import java.util.Optional;

/**
 * Which Creative Commons licence a post of Stack Exchange is under
 * (https://stackoverflow.com/help/licensing).
 */
final class Licences {

    private static final Instant THREE = Instant.parse("2011-04-08T00:00:00Z");
    private static final Instant FOUR = Instant.parse("2018-05-02T00:00:00Z");

    private Licences() {}

    /** What the row says, else what the network's terms said on that day. */
    static String of(Optional<String> stated, Instant at) {
        return stated.map(String::strip)
                .filter(licence -> licence.length() <= 40)
                .orElseGet(() -> "CC BY-SA " + version(at));
    }

    private static String version(Instant at) {
        if (at.isBefore(THREE)) {
            return "2.5";
        }
        return at.isBefore(FOUR) ? "3.0" : "4.0";
    }
}
