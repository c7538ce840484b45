package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a thread is. Only a question can be solved; announcements are made by organisers. */
public enum Kind {
    QUESTION,
    DISCUSSION,
    ANNOUNCEMENT;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
