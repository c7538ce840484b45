package org.atrium.contract.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether somebody can be asked at present. */
public enum Availability {
    /** Open to questions. */
    OPEN,
    /** A few questions a month. */
    SOME,
    /** Not now. */
    AWAY;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
