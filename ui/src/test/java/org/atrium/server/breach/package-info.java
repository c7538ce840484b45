/** Stands for the server, which the ui must not know. */
@NullMarked
package org.atrium.server.breach;

import org.jspecify.annotations.NullMarked;
