package org.atrium.server.events;

import java.time.Instant;
import java.util.List;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A calendar of elsewhere that a group follows, or followed.
 *
 * @param id slug of the group and what stands for the address, with a colon between
 * @param by member id
 * @param readAt when somebody last took it upon themselves to read it
 * @param failedSince null while it can be read
 * @param ended whether it is not read any more
 */
@Document(CalendarSource.COLLECTION)
record CalendarSource(
        @Id String id,
        String group,
        String address,
        String by,
        Instant since,
        Instant readAt,
        @Nullable Instant failedSince,
        boolean ended,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "calendarSources";
}
