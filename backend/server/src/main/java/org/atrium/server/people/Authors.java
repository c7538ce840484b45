package org.atrium.server.people;

import java.util.Collection;
import java.util.Map;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.RoleLine;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who wrote what: names as they are now, role lines as they are now. */
@Component
public class Authors {

    /**
     * Authors by member id, without a role line: a post keeps the one of its day. Ids that nobody
     * has are left out.
     */
    public Mono<Map<String, Author>> named(Collection<String> memberIds) {
        return Mono.just(Map.of());
    }

    /** The role line to keep with a post that is written now; empty when nothing was filled in. */
    public Mono<RoleLine> roleLineNow(String memberId) {
        return Mono.empty();
    }
}
