/** Groups, their place in the wider area, membership. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "search", "topics", "identity", "people"})
@NullMarked
package org.atrium.server.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
