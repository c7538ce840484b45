package org.atrium.server.notifications;

import java.time.Instant;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * That somebody was told of a fact. What it was about is looked up when it is read.
 *
 * @param fact id of the fact
 * @param cause key of the question, topic or group by which they are told
 * @param actor member id of who did it
 * @param subject id of the thread or event, slug of the group; member id of a mentor
 * @param part id of the answer or comment, or name of the date, it is about
 * @param note what the actor said of it, of what is not about a thread
 * @param mark of the act that marked it as read
 */
record Told(
        @Id String fact,
        String kind,
        String reason,
        @Nullable String cause,
        String actor,
        @Field("question") String subject,
        @Nullable String part,
        @Nullable String note,
        Instant at,
        boolean read,
        @Nullable String mark) {

    static Told of(Fact fact, Recipient recipient) {
        var reason = recipient.cause().reason();
        var cause = recipient.cause().subject();
        return new Told(
                fact.id(),
                Telling.kind(fact, reason),
                reason.value(),
                cause == null ? null : cause.key(),
                String.valueOf(fact.actor()),
                Telling.subject(fact),
                fact.part(),
                Telling.isAboutThread(fact) ? null : fact.note(),
                fact.at(),
                false,
                null);
    }

    boolean isOfEvent() {
        return kind.startsWith("event_");
    }

    boolean isOfGroup() {
        return kind.startsWith("group_");
    }

    boolean isOfMentoring() {
        return kind.startsWith("mentoring_");
    }

    boolean isOfThread() {
        return !isOfEvent() && !isOfGroup() && !isOfMentoring();
    }

    /** Id of a question that was closed as a duplicate of this one; null for everything else. */
    @Nullable String goesHere() {
        return Telling.GAINED_DUPLICATE.equals(kind) ? part : null;
    }

    /** Id of the question where a duplicate goes on; null for everything else. */
    @Nullable String goesOnIn() {
        return Telling.DUPLICATE.equals(kind) ? part : null;
    }
}
