/** Logging in with Wikimedia, the session of a member, and logging out. */
@NullMarked
package org.atrium.ui.identity;

import org.jspecify.annotations.NullMarked;
