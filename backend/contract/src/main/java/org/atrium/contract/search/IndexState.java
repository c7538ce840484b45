package org.atrium.contract.search;

/**
 * How far the search index is; lists are incomplete until it is ready.
 *
 * @param ready false while the index is being built again
 * @param done documents indexed so far
 * @param total documents to index
 */
public record IndexState(boolean ready, long done, long total) {}
