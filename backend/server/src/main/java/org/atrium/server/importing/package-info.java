/** Bringing in reference data, demo content and discussions from elsewhere. */
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
            "events",
            "resources",
            "examples"
        })
@NullMarked
package org.atrium.server.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
