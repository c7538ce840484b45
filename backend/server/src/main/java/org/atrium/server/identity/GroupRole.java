package org.atrium.server.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What somebody is in a group, and since when.
 *
 * @param role {@link #MEMBER} or {@link #ORGANISER}
 * @param rules version of the group's rules that they agreed to; null where there were none
 */
public record GroupRole(String role, Instant since, @Nullable Long rules) {

    public static final String MEMBER = "member";
    public static final String ORGANISER = "organiser";

    public GroupRole(String role, Instant since) {
        this(role, since, null);
    }

    @PersistenceCreator
    public GroupRole {
        if (!role.equals(MEMBER) && !role.equals(ORGANISER)) {
            throw new IllegalArgumentException("No such role in a group: " + role);
        }
    }
}
