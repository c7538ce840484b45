package org.atrium.contract.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something happened; the receiver fetches what it may see.
 *
 * @param id of the fact; `Last-Event-ID` continues after it
 * @param type fact in the past tense: `QuestionAsked`, `AnswerPosted`, `AnswerAccepted`,
 *     `VoteCast`, `Notified`, ...
 * @param question id of the thread, for facts about one
 * @param event id of the event, for facts about one
 * @param groups slugs of the thread's groups and their wider areas
 * @param members usernames that a `Notified` is for; only the ui's own subscription gets these
 */
public record LiveEvent(
        String id,
        String type,
        @Nullable String question,
        @Nullable String event,
        List<String> groups,
        List<String> members,
        Instant at) {}
