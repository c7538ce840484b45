/** A stand-in for the log-in at Wikimedia, for demos on one computer. */
@NullMarked
package org.atrium.standalone.standin;

import org.jspecify.annotations.NullMarked;
