package org.atrium.server.notifications;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Threads as far as notifications need them. */
interface Outlines {

    /** Empty when there is no such thread. */
    Mono<Outline> byId(String id);

    /** By id; unknown ones are left out. */
    Mono<Map<String, Outline>> byIds(Collection<String> ids);
}
