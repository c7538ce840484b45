/** What every feature's contract uses: pages, labels, texts, problems. */
@NullMarked
package org.atrium.contract.shared;

import org.jspecify.annotations.NullMarked;
