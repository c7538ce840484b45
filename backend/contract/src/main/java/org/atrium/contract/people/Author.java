package org.atrium.contract.people;

import org.jspecify.annotations.Nullable;

/**
 * @param username Wikimedia name, or `name@site` for an unclaimed author of an import
 * @param name name to show
 * @param role role when the post was written; null when none was given
 */
public record Author(String username, String name, @Nullable RoleLine role) {}
