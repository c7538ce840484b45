package org.atrium.server.questions;

import java.time.Instant;
import java.util.Objects;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.ClosingReason;
import org.jspecify.annotations.Nullable;

/**
 * Why and by whom a thread was closed, as it is stored.
 *
 * @param of id of the question that it is a duplicate of
 * @param url where it was settled
 */
record Closed(
        ClosingReason reason,
        Writer by,
        Instant at,
        @Nullable String note,
        @Nullable String language,
        @Nullable String of,
        @Nullable String url) {

    boolean isBy(@Nullable String member) {
        return by.member().equals(member);
    }

    boolean says(ClosingForm form) {
        return reason == form.reason()
                && Objects.equals(note, form.note())
                && Objects.equals(of, form.of())
                && Objects.equals(url, form.url());
    }

    /** The past tense of closing for this reason. */
    String fact() {
        return switch (reason) {
            case DUPLICATE -> "QuestionClosedAsDuplicate";
            case ELSEWHERE -> "QuestionSettledElsewhere";
            case OUT_OF_SCOPE -> "QuestionClosedOutOfScope";
        };
    }
}
