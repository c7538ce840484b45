package org.atrium.server.topics;

import reactor.core.publisher.Mono;

/** Who may change the vocabulary; implemented where members and their powers are known. */
public interface TopicKeepers {

    /** Member id of the caller, who may merge topics; refused otherwise. */
    Mono<String> merging();
}
