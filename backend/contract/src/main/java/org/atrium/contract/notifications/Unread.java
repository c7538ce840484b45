package org.atrium.contract.notifications;

/**
 * @param count how many notifications the caller has not read
 */
public record Unread(long count) {}
