package org.atrium.server.resources;

import java.util.List;
import org.atrium.server.identity.Viewer;
import reactor.core.publisher.Mono;

/** Which resources something gathers; implemented where it is known. */
public interface GatheredResources {

    /** Ids; none when there is no such event, or none for the viewer. */
    Mono<List<String>> ofEvent(String event, Viewer viewer);
}
