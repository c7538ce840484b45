package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;

/**
 * That an answer helped somebody, as it is stored.
 *
 * @param answer id
 * @param by member id
 * @param topics ids of the question's topics with which it helped
 * @param shown whether whoever wrote the answer shows it
 */
record Confirmation(String answer, String by, List<String> topics, Instant at, boolean shown) {

    Confirmation showing(boolean now) {
        return new Confirmation(answer, by, topics, at, now);
    }

    boolean is(String ofAnswer, String byMember) {
        return answer.equals(ofAnswer) && by.equals(byMember);
    }

    /** How the index knows whom an answer helped, and whether that is shown. */
    static String token(String author, boolean shown) {
        return (shown ? "shown:" : "kept:") + author;
    }
}
