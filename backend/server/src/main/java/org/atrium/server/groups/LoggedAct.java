package org.atrium.server.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an organiser did, in the log of a group.
 *
 * @param id slug of the group and id of the fact, with a colon between
 * @param by member id
 * @param member id of whom it was done to
 * @param question id of the question it was done to
 * @param event id of the event it was done to
 */
@Document("groupLog")
record LoggedAct(
        @Id String id,
        Instant at,
        String by,
        String act,
        @Nullable String member,
        @Nullable String question,
        @Nullable String event,
        @Nullable String note) {}
