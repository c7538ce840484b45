package org.atrium.contract.questions;

import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is quoted says to being published.
 *
 * @param agreed null while they have said nothing
 */
public record Consent(Author member, @Nullable Boolean agreed) {}
