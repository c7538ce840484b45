package org.atrium.server.platform;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Hears of every fact at least once, in the order of ids as far as clocks allow; must be
 * idempotent. Readers run one after the other by `@Order`: the search index first, then
 * notifications, then live events.
 */
public interface FactReader {

    Mono<Void> read(List<Fact> facts);
}
