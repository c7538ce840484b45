package org.atrium.server.questions;

import org.atrium.server.identity.Viewer;
import org.atrium.server.search.AudienceSource;
import org.atrium.server.shared.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the one search who asks. */
@Component
class ViewerAudience implements AudienceSource {

    @Override
    public Mono<Audience> current() {
        return Viewer.current().map(Viewer::audience);
    }
}
