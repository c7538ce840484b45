package org.atrium.contract.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who sees a field of somebody's profile, finds them by it and counts them with it. Whoever the
 * profile is of always does.
 */
public enum FieldVisibility {
    /** Visitors too. */
    EVERYONE,
    /** Whoever is logged in. */
    MEMBERS,
    /** Whoever shares a group with them. */
    GROUPS,
    /** Organisers of a group that they belong to. */
    ORGANISERS,
    /** Nobody else. */
    ME;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
