/** The directory, profiles, and one's own profile. */
@NullMarked
package org.atrium.ui.people;

import org.jspecify.annotations.NullMarked;
