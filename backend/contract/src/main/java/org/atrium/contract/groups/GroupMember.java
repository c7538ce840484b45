package org.atrium.contract.groups;

import org.atrium.contract.people.PersonSummary;

/**
 * Somebody who belongs to a group.
 *
 * @param role `member`, `organiser`, or `waiting` to be let in
 */
public record GroupMember(PersonSummary person, String role) {}
