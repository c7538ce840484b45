/** What the rules forbid, to see that they notice. */
@NullMarked
package org.atrium.breach;

import org.jspecify.annotations.NullMarked;
