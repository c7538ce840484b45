package org.atrium.contract.events;

import java.time.Instant;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of elsewhere that a group follows: it is read again every six hours.
 *
 * @param by the organiser for whom it is read; as long as they organise the group
 * @param readAt when it was read last
 * @param failedSince since when it cannot be read; null while it can
 */
public record FollowedCalendar(
        String id,
        String address,
        Author by,
        Instant since,
        Instant readAt,
        @Nullable Instant failedSince) {}
