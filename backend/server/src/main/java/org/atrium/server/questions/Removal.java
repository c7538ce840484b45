package org.atrium.server.questions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a post was taken away, by whom and when. */
record Removal(Writer by, Instant at) {

    /** How long authors can bring back what they took away. */
    static final Duration REGRET = Duration.ofDays(30);

    Instant until() {
        return at.plus(REGRET);
    }

    boolean isRegrettedInTimeBy(@Nullable String member, Instant now) {
        return by.member().equals(member) && now.isBefore(until());
    }
}
