package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * That a thread is closed: it takes no new answers, comments and votes go on.
 *
 * @param by who closed it
 * @param note plain text of whoever closed it
 * @param of the question that asks the same; null for other reasons, and when the caller may not
 *     see it
 * @param url where it was settled; null for other reasons
 */
public record Closed(
        ClosingReason reason,
        Author by,
        Instant at,
        @Nullable Text note,
        @Nullable QuestionRef of,
        @Nullable String url) {}
