/** What members are told, and live events; reads facts, nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "topics",
            "identity",
            "people",
            "groups",
            "questions"
        })
@NullMarked
package org.atrium.server.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
