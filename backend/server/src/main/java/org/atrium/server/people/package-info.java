/** Profiles, the directory of people, organisations. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "search", "topics", "identity"})
@NullMarked
package org.atrium.server.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
