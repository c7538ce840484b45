package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may see a question and everything below it. */
public enum Visibility {
    /** Everyone. */
    PUBLIC,
    /** Members of its groups. */
    MEMBERS,
    /** The asker, the organisers of its groups, and the experts whom the asker named. */
    CONFIDENTIAL;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
