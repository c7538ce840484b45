/** The bell, the page of notifications, and live events. */
@NullMarked
package org.atrium.ui.notifications;

import org.jspecify.annotations.NullMarked;
