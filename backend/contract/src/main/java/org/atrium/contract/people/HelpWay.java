package org.atrium.contract.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody helps with what they know. */
public enum HelpWay {
    ANSWER,
    MENTOR,
    SPEAK,
    TRAIN,
    REVIEW,
    HANDS_ON;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
