/** Examples: what others did, and what came of it. */
@NullMarked
package org.atrium.contract.examples;

import org.jspecify.annotations.NullMarked;
