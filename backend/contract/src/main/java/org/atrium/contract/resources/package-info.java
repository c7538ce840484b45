/** The bank of presentation resources: described links that others may use again. */
@NullMarked
package org.atrium.contract.resources;

import org.jspecify.annotations.NullMarked;
