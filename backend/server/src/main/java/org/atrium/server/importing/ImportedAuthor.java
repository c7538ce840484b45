package org.atrium.server.importing;

import java.time.Instant;

/**
 * Somebody who wrote something elsewhere and may never have heard of this place.
 *
 * @param memberId what they are known by here
 * @param username `name@site`
 * @param name what to show
 * @param source their page where they came from
 */
record ImportedAuthor(
        String memberId, String username, String name, String source, Instant joinedAt) {}
