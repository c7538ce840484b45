package org.atrium.server.identity;

import java.time.Instant;

/**
 * What somebody is in a group, and since when.
 *
 * @param role {@link #MEMBER} or {@link #ORGANISER}
 */
public record GroupRole(String role, Instant since) {

    public static final String MEMBER = "member";
    public static final String ORGANISER = "organiser";

    public GroupRole {
        if (!role.equals(MEMBER) && !role.equals(ORGANISER)) {
            throw new IllegalArgumentException("No such role in a group: " + role);
        }
    }
}
