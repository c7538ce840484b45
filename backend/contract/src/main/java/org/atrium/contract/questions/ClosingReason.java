package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a thread takes no more answers. */
public enum ClosingReason {
    /** Another question asks the same; it goes on there. */
    DUPLICATE,
    /** Settled at another place: a wiki page, a ticket, a discussion. */
    ELSEWHERE,
    /** Not what Atrium is for. */
    OUT_OF_SCOPE;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
