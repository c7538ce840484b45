package org.atrium.ui.home;

import java.time.Instant;
import org.atrium.contract.questions.QuestionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A question that needs this member.
 *
 * @param reason why, in their language
 * @param act what they may do about it, in their language
 * @param anchor where in the thread it is; empty for its start
 */
public record Need(QuestionSummary question, String reason, String act, String anchor, Instant at) {

    /** Where in a thread an answer is. */
    static String anchorOf(@Nullable String answer) {
        return answer == null ? "" : "?at=" + answer + "#answer-" + answer;
    }
}
