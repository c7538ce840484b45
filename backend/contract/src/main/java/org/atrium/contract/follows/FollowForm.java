package org.atrium.contract.follows;

/** What to be told about one thing. */
public record FollowForm(Level level) {}
