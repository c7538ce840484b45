package org.atrium.server.search;

import org.atrium.server.shared.Audience;
import reactor.core.publisher.Mono;

/** Tells for whom the present request searches; a feature that knows the caller declares it. */
public interface AudienceSource {

    Mono<Audience> current();
}
