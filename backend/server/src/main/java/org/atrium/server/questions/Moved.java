package org.atrium.server.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a thread came from other groups, as it is stored.
 *
 * @param from slugs
 */
record Moved(Writer by, Instant at, List<String> from) {

    /** Whether this is the way back for whoever moved it. */
    boolean isUndoneBy(@Nullable String member, Collection<String> to) {
        return by.member().equals(member) && Set.copyOf(from).equals(Set.copyOf(to));
    }
}
