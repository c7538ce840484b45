package org.atrium.contract.follows;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How much somebody wants to be told about a question, a topic or a group. Without one they are
 * told what is usual, see {@link Follow#usual()}.
 */
public enum Level {
    /** New questions, answers and comments. */
    ALL,
    /** Of a topic or group only new questions; of a question only answers. */
    FIRST,
    /** Nothing, whatever else would tell; only mentions and answers to one's own question. */
    MUTE;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
