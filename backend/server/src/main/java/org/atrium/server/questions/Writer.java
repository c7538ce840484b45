package org.atrium.server.questions;

import org.atrium.contract.people.RoleLine;
import org.atrium.server.people.Authors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Who wrote a post.
 *
 * @param member member id
 * @param role as it was when the post was written
 */
record Writer(String member, @Nullable RoleLine role) {

    /** The member as they are now. */
    static Mono<Writer> now(Authors authors, String member) {
        return authors.roleLineNow(member)
                .map(role -> new Writer(member, role))
                .defaultIfEmpty(new Writer(member, null));
    }
}
