package org.atrium.server.notifications;

import java.time.Instant;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * That somebody was told of a fact. What it was about is looked up when it is read.
 *
 * @param fact id of the fact
 * @param cause key of the question, topic or group by which they are told
 * @param actor member id of who did it
 * @param part id of the answer or comment it is about
 * @param mark of the act that marked it as read
 */
record Told(
        @Id String fact,
        String kind,
        String reason,
        @Nullable String cause,
        String actor,
        String question,
        @Nullable String part,
        Instant at,
        boolean read,
        @Nullable String mark) {

    static Told of(Fact fact, Recipient recipient) {
        var reason = recipient.cause().reason();
        return new Told(
                fact.id(),
                Telling.kind(fact, reason),
                reason.value(),
                recipient.cause().subject().key(),
                String.valueOf(fact.actor()),
                fact.subject(),
                fact.part(),
                fact.at(),
                false,
                null);
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
