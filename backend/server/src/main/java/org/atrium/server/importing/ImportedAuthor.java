package org.atrium.server.importing;

import java.time.Instant;

/**
 * Somebody who wrote something elsewhere and may never have heard of this place.
 *
 * @param memberId what they are known by here
 * @param username `name@site`
 * @param otherwise the name that they get when somebody else has that one
 * @param source their page where they came from
 */
record ImportedAuthor(
        String memberId, String username, String otherwise, String source, Instant joinedAt) {}
