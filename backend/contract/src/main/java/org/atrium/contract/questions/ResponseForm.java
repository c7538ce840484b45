package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a request for help.
 *
 * @param state {@link RequestState#OPEN} takes back what they said before
 * @param username to whom it is passed on; null otherwise
 * @param group slug of the group to which it is passed on; null otherwise
 */
public record ResponseForm(RequestState state, @Nullable String username, @Nullable String group) {}
