package org.atrium.server.platform;

import reactor.core.publisher.Mono;

/**
 * What has to be done before the first request, such as loading reference data. Tasks run one after
 * the other by `@Order`; a failure ends the start.
 */
public interface StartTask {

    Mono<Void> run();
}
