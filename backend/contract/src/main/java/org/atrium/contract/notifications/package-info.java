/** What a member is told, and the stream of live events. */
@NullMarked
package org.atrium.contract.notifications;

import org.jspecify.annotations.NullMarked;
