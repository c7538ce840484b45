package org.atrium.contract.people;

import java.time.Instant;

/**
 * A profile with everything that its owner says, hidden or not.
 *
 * @param madeAt when it was copied
 * @param profile as in {@link Me}
 */
public record ProfileCopy(String username, Instant madeAt, ProfileForm profile) {}
