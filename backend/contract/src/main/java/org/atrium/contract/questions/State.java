package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a question has come. */
public enum State {
    /** No answer yet. */
    UNANSWERED,
    /** Has an answer, none accepted. */
    ANSWERED,
    /** The asker, or an organiser, accepted an answer. */
    SOLVED,
    /** Closed, whatever answers it has; the only state that discussions can have too. */
    CLOSED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
