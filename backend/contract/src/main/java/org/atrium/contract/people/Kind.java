package org.atrium.contract.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether somebody takes part in their own time or as part of paid work; always disclosed. */
public enum Kind {
    VOLUNTEER,
    STAFF;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
