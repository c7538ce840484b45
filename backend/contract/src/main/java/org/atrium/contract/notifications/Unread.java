package org.atrium.contract.notifications;

import org.jspecify.annotations.Nullable;

/**
 * @param count how many notifications the caller has not read, of those they may see
 * @param mark what was marked as read just now; undoes it. Null where nothing was
 */
public record Unread(long count, @Nullable String mark) {}
