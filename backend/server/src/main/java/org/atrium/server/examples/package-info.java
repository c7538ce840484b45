/** The pool of examples: what members did, with figures of what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "search",
            "topics",
            "identity",
            "people",
            "groups",
            "questions"
        })
@NullMarked
package org.atrium.server.examples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
