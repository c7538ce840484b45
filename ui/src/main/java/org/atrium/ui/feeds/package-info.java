/** What other programs read: feeds, site maps, rules for robots. */
@NullMarked
package org.atrium.ui.feeds;

import org.jspecify.annotations.NullMarked;
