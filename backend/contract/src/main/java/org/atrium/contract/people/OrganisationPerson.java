package org.atrium.contract.people;

import java.util.List;

/**
 * Somebody of the directory who is or was at an organisation, as the caller may see it.
 *
 * @param name name to show
 * @param present whether they are there today
 * @param periods what they were there, and when; present ones first, then the latest
 */
public record OrganisationPerson(
        String username, String name, boolean present, List<Affiliation> periods) {}
