/** The ui role: the same pages as plain HTML for visitors and as Vaadin views for members. */
@NullMarked
package org.atrium.ui;

import org.jspecify.annotations.NullMarked;
