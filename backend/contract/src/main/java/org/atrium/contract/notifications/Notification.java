package org.atrium.contract.notifications;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * @param kind `answer_posted`, `answer_accepted`, `comment_posted`, `question_posted`; a thread was
 *     settled: `question_duplicate` (then `question` is the one where it goes on, or with
 *     `question_closed` the closed one, where that is not for the caller's eyes),
 *     `question_gained_duplicate`, `question_elsewhere`, `question_out_of_scope`,
 *     `question_reopened`, `question_moved`, `comment_became_answer`, `answer_became_comment`
 * @param reason why the caller is told: `asked`, `answered`, `commented`, `followed`, `organiser`,
 *     `can_help`
 * @param because topics (`can_help`) or groups (`organiser`) that made it concern the caller, in
 *     their language; empty where the reason says all
 * @param actor who did it
 * @param question id of the thread
 * @param answer id of the answer it is about, where it is about one
 * @param title title of the thread
 * @param language of the title
 */
public record Notification(
        String id,
        String kind,
        String reason,
        List<Label> because,
        Author actor,
        String question,
        @Nullable String answer,
        String title,
        String language,
        Instant at,
        boolean read) {}
