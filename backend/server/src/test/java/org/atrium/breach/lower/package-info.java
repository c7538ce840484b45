/** May depend on nothing, and does. */
@ApplicationModule(allowedDependencies = {})
package org.atrium.breach.lower;

import org.springframework.modulith.ApplicationModule;
