/** The pool of examples: what others did, and what came of it. */
@NullMarked
package org.atrium.ui.examples;

import org.jspecify.annotations.NullMarked;
