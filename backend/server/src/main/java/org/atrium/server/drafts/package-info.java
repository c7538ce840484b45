/** What members write and have not posted yet: seen by nobody else, told to nobody. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "questions"})
@NullMarked
package org.atrium.server.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
