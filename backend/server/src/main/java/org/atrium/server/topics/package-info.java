/** The shared vocabulary: topics with labels in many languages. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "search"})
@NullMarked
package org.atrium.server.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
