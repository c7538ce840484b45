/** Logging in and out. */
@NullMarked
package org.atrium.ui.identity;

import org.jspecify.annotations.NullMarked;
