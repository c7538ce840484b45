/** The directory of organisations, and the forms of those who keep it. */
@NullMarked
package org.atrium.ui.organisations;

import org.jspecify.annotations.NullMarked;
