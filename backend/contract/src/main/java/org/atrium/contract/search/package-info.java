/** One search over everything the caller may see. */
@NullMarked
package org.atrium.contract.search;

import org.jspecify.annotations.NullMarked;
