/** One search over everything, and how complete its index is. */
@NullMarked
package org.atrium.ui.search;

import org.jspecify.annotations.NullMarked;
