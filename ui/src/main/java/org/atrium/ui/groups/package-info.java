/** Groups and membership. */
@NullMarked
package org.atrium.ui.groups;

import org.jspecify.annotations.NullMarked;
