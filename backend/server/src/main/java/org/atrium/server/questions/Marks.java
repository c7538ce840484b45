package org.atrium.server.questions;

import java.time.Instant;
import java.util.Set;
import org.atrium.contract.questions.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What a comment keeps of the answer that it was, for the way back; fields as in {@link Answer}.
 */
record Marks(
        Set<String> up,
        Set<String> down,
        int importedScore,
        @Nullable Instant editedAt,
        @Nullable Edit edit,
        @Nullable Basis basis,
        long version) {

    static final Marks NONE = new Marks(Set.of(), Set.of(), 0, null, null, null, 1);
}
