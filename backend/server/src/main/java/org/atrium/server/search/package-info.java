/** The search index: analyzers, sessions, rebuilding; one search over what features offer. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.atrium.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
