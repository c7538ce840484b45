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
 *     `asker_looked_up` (an organiser looked up that the caller asked), `help_requested` (of the
 *     caller), `request_taken`, `request_declined`, `request_passed` (by whoever the caller waits
 *     for), `request_passed_to_group` (that the caller organises), `question_waiting` (nobody
 *     answers it in a group of the caller's); an event: `event_published`, `event_rescheduled`,
 *     `event_cancelled`, `event_reinstated`, `event_date_cancelled`, `event_date_moved`,
 *     `event_date_restored`, `event_concluded`, `event_coming_up`, `event_helped` (the caller
 *     helped somebody there); in a group: `group_named` (an organiser), `group_dismissed`,
 *     `group_removed`, `group_admitted`, `group_declined`, `group_requested` (somebody wants to be
 *     let in), `group_invited`, `group_proposed` (a new narrower group), `group_approved`,
 *     `group_refused` (one that the caller proposed); of a private group that the caller does not
 *     belong to any more there is only `group_removed`, without slug and name; between two people:
 *     `mentoring_asked`, `mentoring_taken`, `mentoring_declined`, `mentoring_withdrawn`,
 *     `mentoring_ended` (by the other)
 * @param reason why the caller is told: `mentioned`, `expert`, `asked`, `answered`, `quoted`,
 *     `suggested`, `participates` (in an event), `concerned` (by what is decided about them),
 *     `commented`, `followed`, `organiser`, `follows_topic`, `can_help`, `follows_group`, `member`
 * @param because topics or groups that made it concern the caller, in their language; empty where
 *     the reason says all
 * @param cause what to mute to hear no more of the like; null where muting would change nothing
 * @param actor who did it, the last
 * @param others who else did it, the latest first, at most 3
 * @param count how many answers, comments, thanks or mentions
 * @param question id of the thread; null for what is not about one
 * @param event id of the event; null for what is not about one
 * @param group slug of the group; null for what is not about one
 * @param date name of the date of the event, such as `2027-03-02T16:00`; null for all of it
 * @param answer id of the answer it is about, of the first of several, where it is about one
 * @param title title of the thread or event, name of the group; empty for what is between two
 *     people
 * @param language of the title
 * @param note what the actor said of it, plain text; null for nothing, and for threads
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
        @Nullable String question,
        @Nullable String event,
        @Nullable String group,
        @Nullable String date,
        @Nullable String answer,
        String title,
        String language,
        @Nullable String note,
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
