/** Questions, answers, comments, votes, acceptance. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "search",
            "follows",
            "topics",
            "identity",
            "people",
            "groups"
        })
@NullMarked
package org.atrium.server.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
