/** The shared vocabulary: what there is to ask about, and who knows it. */
@NullMarked
package org.atrium.ui.topics;

import org.jspecify.annotations.NullMarked;
