/** Home: one sentence for visitors, what needs them first for members. */
@NullMarked
package org.atrium.ui.home;

import org.jspecify.annotations.NullMarked;
