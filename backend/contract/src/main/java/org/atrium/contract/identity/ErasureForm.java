package org.atrium.contract.identity;

import org.jspecify.annotations.Nullable;

/**
 * Whoever wants to have their account erased says which it is.
 *
 * @param name username of the account, in any spelling that MediaWiki takes for the same name
 */
public record ErasureForm(@Nullable String name) {}
