package org.atrium.contract.groups;

import java.time.Instant;
import org.atrium.contract.people.Author;

/**
 * Somebody is invited to a group.
 *
 * @param username Wikimedia name
 * @param known whether they have logged in here
 */
public record Invitation(String username, boolean known, Author by, Instant at) {}
