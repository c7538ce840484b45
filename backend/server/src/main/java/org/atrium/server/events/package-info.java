/** The agenda: events, their dates, who takes part, calendars of them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "search",
            "topics",
            "identity",
            "people",
            "groups",
            "questions",
            "resources"
        })
@NullMarked
package org.atrium.server.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
