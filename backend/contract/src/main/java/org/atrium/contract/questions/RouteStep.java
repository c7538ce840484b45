package org.atrium.contract.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a question that nobody answers goes, one after the other. */
public enum RouteStep {
    /** Up to three people who fit and can be asked. */
    EXPERTS,
    /** The organisers of its groups. */
    ORGANISERS,
    /** The nearest wider area, for a public question. */
    WIDER,
    /** The queue of the helpdesk, for a public question. */
    HELPDESK;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
