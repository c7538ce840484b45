package org.atrium.server.platform;

/** A collection whose documents carry `pendingFacts`; each feature declares its own as a bean. */
public record FactSource(String collection) {}
