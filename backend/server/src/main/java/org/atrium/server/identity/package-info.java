/** Accounts, tokens, standing and powers: who the caller is. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.atrium.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
