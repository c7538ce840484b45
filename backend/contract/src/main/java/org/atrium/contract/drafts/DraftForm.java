package org.atrium.contract.drafts;

import org.jspecify.annotations.Nullable;

/**
 * @param version the version that was read or saved last; null when there was none
 */
public record DraftForm(DraftText text, @Nullable Long version) {}
