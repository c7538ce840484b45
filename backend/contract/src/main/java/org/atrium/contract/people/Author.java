package org.atrium.contract.people;

import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * @param username Wikimedia name, or `name@site` for an unclaimed author of an import; empty for
 *     somebody who asked as a member of a group
 * @param name name to show; for somebody who asked as a member of a group it says just that, in the
 *     caller's language
 * @param role role when the post was written; null when none was given, or not to be told
 * @param memberOf the group as a member of which somebody asked without their name; null for
 *     everybody else
 */
public record Author(
        String username, String name, @Nullable RoleLine role, @Nullable Label memberOf) {

    /** Somebody who goes by their name. */
    public Author(String username, String name, @Nullable RoleLine role) {
        this(username, name, role, null);
    }

    /** Whether there is a person to lead to. */
    public boolean hasName() {
        return memberOf == null;
    }
}
