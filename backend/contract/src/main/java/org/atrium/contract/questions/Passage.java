package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A stretch of text in a comparison. Read in a row, without the removed, they give the later. */
public record Passage(Change change, String text) {

    /** What became of it. */
    public enum Change {
        KEPT,
        ADDED,
        REMOVED;

        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
