package org.atrium.contract.groups;

import org.atrium.contract.people.PersonSummary;

/**
 * Somebody who belongs to a group.
 *
 * @param role `member` or `organiser`
 */
public record GroupMember(PersonSummary person, String role) {}
