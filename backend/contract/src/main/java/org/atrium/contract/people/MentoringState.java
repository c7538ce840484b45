package org.atrium.contract.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of it that somebody was asked to be a mentor. */
public enum MentoringState {
    /** Nothing yet. */
    ASKED,
    /** They mentor. */
    TAKEN,
    /** They do not; nobody asks why. */
    DECLINED,
    /** Taken back by whoever asked. */
    WITHDRAWN,
    /** By one of the two, after it was taken. */
    ENDED,
    /** Nobody said anything for 14 days. */
    LAPSED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
