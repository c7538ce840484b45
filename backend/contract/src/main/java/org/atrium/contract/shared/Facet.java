package org.atrium.contract.shared;

/**
 * One value of a facet.
 *
 * @param value what to pass as the filter
 * @param label the value in the caller's language
 * @param count how many items of the list have it
 */
public record Facet(String value, String label, long count) {}
