package org.atrium.server.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last change of a text, as it is stored with the text that came of it.
 *
 * @param reason plain text; null for none
 * @param restores number of the version that was brought back; null for none
 * @param since number of the first version that is kept
 */
record Edit(Writer by, Instant at, @Nullable String reason, @Nullable Long restores, long since) {}
