/** Log-in: exchanging a Wikimedia token for an API token, and personal API tokens. */
@NullMarked
package org.atrium.contract.identity;

import org.jspecify.annotations.NullMarked;
