/** What Atrium says about itself, and in which language. */
@NullMarked
package org.atrium.ui.about;

import org.jspecify.annotations.NullMarked;
