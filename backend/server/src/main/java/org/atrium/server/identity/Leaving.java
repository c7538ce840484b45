package org.atrium.server.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an account is to be erased, or was.
 *
 * @param dueAt until then its owner can take it back
 * @param number of the name that took the place of theirs; null while they have their own
 * @param was username that they had, while what is left of them is being removed
 * @param takenAt when a program last took it upon itself to remove it
 */
public record Leaving(
        Instant begunAt,
        Instant dueAt,
        @Nullable Long number,
        @Nullable String was,
        @Nullable Instant takenAt) {

    static Leaving begun(Instant now, Instant dueAt) {
        return new Leaving(now, dueAt, null, null, null);
    }
}
