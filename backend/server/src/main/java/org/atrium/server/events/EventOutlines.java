package org.atrium.server.events;

import java.util.Collection;
import java.util.Map;
import org.atrium.server.identity.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Events for those who tell of what happens to them. */
@Component
public class EventOutlines {

    private final Events events;

    EventOutlines(Events events) {
        this.events = events;
    }

    /** By id; unknown ones are left out. */
    public Mono<Map<String, EventOutline>> byIds(Collection<String> ids) {
        return events.byIds(ids).map(EventOutline::of).collectMap(EventOutline::id);
    }

    /** By id; those that the viewer may not see are left out as if unknown. */
    public Mono<Map<String, EventOutline>> visible(Collection<String> ids, Viewer viewer) {
        var audience = viewer.audience();
        return events.byIds(ids)
                .map(EventOutline::of)
                .filter(event -> event.isVisibleTo(audience))
                .collectMap(EventOutline::id);
    }
}
