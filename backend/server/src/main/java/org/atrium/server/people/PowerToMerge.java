package org.atrium.server.people;

import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.TopicKeepers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may change the vocabulary, by their powers. */
@Component
class PowerToMerge implements TopicKeepers {

    @Override
    public Mono<String> merging() {
        return Viewer.currentWriter()
                .map(viewer -> {
                    if (!viewer.has(Standing.MERGE_TOPICS)) {
                        throw new Refusal.Forbidden("topic.merge-power").refused();
                    }
                    return viewer.memberId();
                });
    }
}
