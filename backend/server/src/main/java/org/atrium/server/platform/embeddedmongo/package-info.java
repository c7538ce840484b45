/** MongoDB-compatible storage in this process. */
@NullMarked
package org.atrium.server.platform.embeddedmongo;

import org.jspecify.annotations.NullMarked;
