package org.atrium.server.notifications;

import org.atrium.server.follows.Subject;

/**
 * Why somebody is told, and by which question, topic or group; muting that ends it.
 *
 * @param subject what they take part in, follow, can help with or belong to
 */
record Cause(Reason reason, Subject subject) {}
