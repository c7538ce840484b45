/** Events: gatherings of people, with their dates. */
@NullMarked
package org.atrium.contract.events;

import org.jspecify.annotations.NullMarked;
