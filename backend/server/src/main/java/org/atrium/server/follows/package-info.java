/** What members chose to be told about. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "search"})
@NullMarked
package org.atrium.server.follows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
