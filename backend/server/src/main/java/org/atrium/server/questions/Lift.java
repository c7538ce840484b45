package org.atrium.server.questions;

import java.time.Instant;

/**
 * That a question reached a further group, as it is stored.
 *
 * @param group slug
 * @param adopted whether that group took it up; else it is a wider area
 * @param why plain text
 * @param language of the reason
 */
record Lift(String group, boolean adopted, Writer by, Instant at, String why, String language) {

    boolean isBy(String member) {
        return by.member().equals(member);
    }
}
