/** The server role. */
@NullMarked
package org.atrium.server;

import org.jspecify.annotations.NullMarked;
