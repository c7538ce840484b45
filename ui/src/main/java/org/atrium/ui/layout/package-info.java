/** The frame around members' views: header, navigation, footer. */
@NullMarked
package org.atrium.ui.layout;

import org.jspecify.annotations.NullMarked;
