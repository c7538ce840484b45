/** What operators do with a running Atrium: imports, demo tokens. */
@NullMarked
package org.atrium.contract.importing;

import org.jspecify.annotations.NullMarked;
