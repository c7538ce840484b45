/** What members write and have not posted yet. */
@NullMarked
package org.atrium.contract.drafts;

import org.jspecify.annotations.NullMarked;
