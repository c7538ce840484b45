package org.atrium.server.notifications;

import java.time.Instant;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody was told of a fact. What it was about is looked up when it is read.
 *
 * @param id member id and fact id, so that nobody is told twice and a member's are a range
 * @param actor member id of who did it
 * @param part id of the answer or comment it is about
 */
@Document(Told.COLLECTION)
record Told(
        @Id String id,
        String kind,
        String reason,
        String actor,
        String question,
        @Nullable String part,
        Instant at,
        boolean read) {

    static final String COLLECTION = "notifications";

    static Told of(Fact fact, Recipient recipient) {
        return new Told(
                id(recipient.member(), fact.id()),
                Telling.kind(fact),
                recipient.reason().value(),
                String.valueOf(fact.actor()),
                fact.subject(),
                fact.part(),
                fact.at(),
                false);
    }

    static String id(String member, String fact) {
        return member + ":" + fact;
    }

    /** Smaller than every id of the member's. */
    static String first(String member) {
        return member + ":";
    }

    /** Greater than every id of the member's: the character after the colon. */
    static String last(String member) {
        return member + ";";
    }

    /** Id of the question where a duplicate goes on; null for everything else. */
    @Nullable String goesOnIn() {
        return Telling.DUPLICATE.equals(kind) ? part : null;
    }

    String member() {
        return id.substring(0, id.indexOf(':'));
    }

    String fact() {
        return id.substring(id.indexOf(':') + 1);
    }
}
