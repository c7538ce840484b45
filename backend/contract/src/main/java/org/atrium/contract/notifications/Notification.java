package org.atrium.contract.notifications;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * @param kind `answer_posted`, `answer_accepted`, `comment_posted`, `question_posted`
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
