/** What members are told, and live events; reads facts, nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "follows",
            "topics",
            "identity",
            "people",
            "groups",
            "questions",
            "events"
        })
@NullMarked
package org.atrium.server.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
