package org.atrium.server.search;

import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows when the index could not keep what it had taken, as on a full disk: entries that everybody
 * takes for indexed are gone. Then it is not complete any more, now and at the next start.
 */
@Component
class IndexLoss implements FailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLoss.class);

    private final IndexMarker marker;
    private final AtomicBoolean lost = new AtomicBoolean();

    IndexLoss(IndexMarker marker) {
        this.marker = marker;
    }

    @Override
    public void handle(FailureContext context) {
        LOG.error(
                "The search index lost entries: {}",
                context.failingOperation(),
                context.throwable());
        happened();
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        handle((FailureContext) context);
    }

    void happened() {
        lost.set(true);
        marker.spoil();
    }

    /** Whether something was lost since the last call. */
    boolean take() {
        return lost.getAndSet(false);
    }
}
