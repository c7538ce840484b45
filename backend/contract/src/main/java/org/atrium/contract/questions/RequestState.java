package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a request for help. */
public enum RequestState {
    /** Nothing yet. */
    OPEN,
    /** They will answer. */
    TAKEN,
    /** They cannot; nobody asks why. */
    DECLINED,
    /** They named somebody else, or a group. */
    PASSED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
