package org.atrium.contract.notifications;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * What happened, told once: answers to one question that nobody read yet are one notification, and
 * so are comments, thanks and mentions.
 *
 * @param id of the newest of what it tells
 * @param kind `answer_posted`, `answer_accepted`, `answer_helped` (somebody found the answer to
 *     their own question in it), `comment_posted`, `question_posted`, `mentioned`; a thread was
 *     settled: `question_duplicate` (then `question` is the one where it goes on, or with
 *     `question_closed` the closed one, where that is not for the caller's eyes),
 *     `question_gained_duplicate`, `question_elsewhere`, `question_out_of_scope`,
 *     `question_reopened`, `question_moved`, `question_lifted` (to a wider area, or another group
 *     took it up), `text_edited` (by somebody else than its author), `post_outdated`,
 *     `edit_suggested`, `suggestion_taken`, `suggestion_declined`, `redaction_proposed`,
 *     `redaction_agreed`, `redaction_declined`, `redaction_published`, `comment_became_answer`,
 *     `answer_became_comment`, `expert_named` (somebody asks the caller in confidence),
 *     `asker_looked_up` (an organiser looked up that the caller asked)
 * @param reason why the caller is told: `mentioned`, `expert`, `asked`, `answered`, `quoted`,
 *     `suggested`, `commented`, `followed`, `organiser`, `follows_topic`, `can_help`,
 *     `follows_group`, `member`
 * @param because topics or groups that made it concern the caller, in their language; empty where
 *     the reason says all
 * @param cause what to mute to hear no more of the like; null where muting would change nothing
 * @param actor who did it, the last
 * @param others who else did it, the latest first, at most 3
 * @param count how many answers, comments, thanks or mentions
 * @param question id of the thread
 * @param answer id of the answer it is about, of the first of several, where it is about one
 * @param title title of the thread
 * @param language of the title
 * @param at when the newest happened
 */
public record Notification(
        String id,
        String kind,
        String reason,
        List<Label> because,
        @Nullable Cause cause,
        Author actor,
        List<Author> others,
        int count,
        String question,
        @Nullable String answer,
        String title,
        String language,
        Instant at,
        boolean read) {

    /**
     * What the caller takes part in, follows, can help with or belongs to; see {@link
     * org.atrium.contract.follows.Follow}.
     *
     * @param kind `question`, `topic`, `group`
     */
    public record Cause(String kind, String id, String label) {}
}
