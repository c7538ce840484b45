package org.atrium.server.events;

import java.util.List;
import java.util.Map;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.server.events.Collecting.Sort;
import org.atrium.server.identity.Viewer;
import org.atrium.server.resources.GatheredResources;
import org.atrium.server.resources.ResourceOutlines;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What of the bank of resources belongs to an event. */
@Component
class ResourcesOfEvents implements GatheredResources {

    private final Events events;
    private final Collecting collecting;
    private final ResourceOutlines outlines;

    ResourcesOfEvents(Events events, Collecting collecting, ResourceOutlines outlines) {
        this.events = events;
        this.collecting = collecting;
        this.outlines = outlines;
    }

    /** Of those that the viewer may see. */
    Mono<Map<String, ResourceRef>> of(Gathering event, Viewer viewer) {
        return outlines.named(event.materials(), viewer);
    }

    @Override
    public Mono<List<String>> ofEvent(String event, Viewer viewer) {
        return events.byId(event)
                .filter(found -> EventSight.of(found, viewer.audience()))
                .map(Gathering::materials)
                .defaultIfEmpty(List.of());
    }

    Mono<Gathering> gather(String id, String resource, Viewer viewer) {
        return outlines.author(resource, viewer)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("resource.unknown").refused()))
                .flatMap(seen -> collecting.gather(id, Sort.RESOURCES, resource, viewer));
    }

    Mono<Gathering> release(String id, String resource, Viewer viewer) {
        return outlines.author(resource, viewer)
                .map(viewer.memberId()::equals)
                .defaultIfEmpty(false)
                .flatMap(own -> collecting.release(id, Sort.RESOURCES, resource, own, viewer));
    }
}
