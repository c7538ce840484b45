/** The bank of resources: its list, pages and forms. */
@NullMarked
package org.atrium.ui.resources;

import org.jspecify.annotations.NullMarked;
