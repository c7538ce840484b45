package org.atrium.contract.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may have meant.
 *
 * @param q the search with words that are there; null when nothing better is known
 */
public record Meant(@Nullable String q) {}
