/** A package whose name says nothing. */
@NullMarked
package org.atrium.breach.common;

import org.jspecify.annotations.NullMarked;
