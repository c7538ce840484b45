/** Server and ui in one process, with embedded storage: what `atrium run` starts. */
@NullMarked
package org.atrium.standalone;

import org.jspecify.annotations.NullMarked;
