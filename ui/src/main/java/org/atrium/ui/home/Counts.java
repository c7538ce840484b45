package org.atrium.ui.home;

/** How much there is in each room. */
public record Counts(long questions, long groups, long people) {}
