package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * Brings an earlier version back.
 *
 * @param version number of the version of now, as it was read; 409 when somebody else was first
 * @param reason plain text, at most 200 characters; absent for none
 */
public record RestoreForm(long version, @Nullable String reason) {}
