package org.atrium.server.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Work that nobody waits for; ends with the application. */
@Component
public class Background implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final reactor.core.Disposable.Composite running = Disposables.composite();

    /**
     * @param what for the log, should it fail
     */
    public void start(String what, Mono<Void> work) {
        running.add(
                work.subscribe(nothing -> {}, failure -> LOG.error("{} failed", what, failure)));
    }

    @Override
    public void destroy() {
        running.dispose();
    }
}
