package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an answer about law rests on; members are not lawyers. */
public enum Basis {
    /** What is usually done. */
    PRACTICE,
    /** What somebody with legal training said of this very matter. */
    LEGAL_ADVICE;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
