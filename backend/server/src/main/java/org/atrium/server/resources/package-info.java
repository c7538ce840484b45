/** The bank of presentation resources: described links that others may use again. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "search",
            "topics",
            "identity",
            "people",
            "groups"
        })
@NullMarked
package org.atrium.server.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
