/** Tests of the ui, and a backend of pretence that they share. */
@NullMarked
package org.atrium.ui;

import org.jspecify.annotations.NullMarked;
