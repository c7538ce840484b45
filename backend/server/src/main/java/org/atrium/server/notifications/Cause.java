package org.atrium.server.notifications;

import org.atrium.server.follows.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is told, and by which question, topic or group; muting that ends it.
 *
 * @param subject what they take part in, follow, can help with or belong to; null where it is
 *     between two people
 */
record Cause(Reason reason, @Nullable Subject subject) {}
