package org.atrium.server.events;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.server.events.Collecting.Sort;
import org.atrium.server.identity.Viewer;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people ask about an event. */
@Component
class GatheredQuestions {

    private final Collecting collecting;
    private final ThreadOutlines outlines;

    GatheredQuestions(Collecting collecting, ThreadOutlines outlines) {
        this.collecting = collecting;
        this.outlines = outlines;
    }

    /** Of those that the viewer may see. */
    Mono<Map<String, ThreadOutline>> of(Gathering event, Viewer viewer) {
        return outlines.visible(event.questions(), viewer);
    }

    Mono<Gathering> gather(String id, String question, Viewer viewer) {
        return asker(question, viewer)
                .map(asker ->
                        asker.orElseThrow(() -> new Refusal.NotFound("question.unknown").refused()))
                .flatMap(seen -> collecting.gather(id, Sort.QUESTIONS, question, viewer));
    }

    Mono<Gathering> release(String id, String question, Viewer viewer) {
        return asker(question, viewer)
                .map(asker -> asker.filter(viewer.memberId()::equals).isPresent())
                .flatMap(own -> collecting.release(id, Sort.QUESTIONS, question, own, viewer));
    }

    private Mono<Optional<String>> asker(String question, Viewer viewer) {
        return outlines.visible(Set.of(question), viewer)
                .map(found -> Optional.ofNullable(found.get(question)).map(ThreadOutline::asker));
    }
}
