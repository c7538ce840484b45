/** The agenda: events by date, their pages, and what organisers write. */
@NullMarked
package org.atrium.ui.events;

import org.jspecify.annotations.NullMarked;
