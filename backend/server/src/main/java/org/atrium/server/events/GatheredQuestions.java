package org.atrium.server.events;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people ask about an event. */
@Component
class GatheredQuestions {

    private static final int MOST = 100;

    private final Events events;
    private final ThreadOutlines outlines;
    private final Clock clock;

    GatheredQuestions(Events events, ThreadOutlines outlines, Clock clock) {
        this.events = events;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** Of those that the viewer may see. */
    Mono<Map<String, ThreadOutline>> of(Gathering event, Viewer viewer) {
        return outlines.visible(event.questions(), viewer);
    }

    Mono<Gathering> gather(String id, String question, Viewer viewer) {
        return seen(question, viewer)
                .then(
                        events.change(
                                id,
                                viewer,
                                event -> {
                                    if (event.draft()) {
                                        throw new Refusal.Conflict("event.draft").refused();
                                    }
                                    if (event.questions().contains(question)) {
                                        return Optional.empty();
                                    }
                                    if (event.questions().size() >= MOST) {
                                        throw new Refusal.Conflict("event.questions").refused();
                                    }
                                    return Optional.of(
                                            new Change(
                                                    Criteria.where("questions." + (MOST - 1))
                                                            .exists(false),
                                                    new Update().addToSet("questions", question),
                                                    EventFacts.of(
                                                            EventFacts.GATHERED,
                                                            event,
                                                            viewer.memberId(),
                                                            question,
                                                            clock.instant())));
                                }));
    }

    Mono<Gathering> release(String id, String question, Viewer viewer) {
        return outlines.visible(Set.of(question), viewer)
                .map(found ->
                        Optional.ofNullable(found.get(question))
                                .map(thread -> thread.asker().equals(viewer.memberId()))
                                .orElse(false))
                .flatMap(own ->
                        events.change(
                                id,
                                viewer,
                                event -> {
                                    if (!own) {
                                        EventRights.refuseOthers(event, viewer);
                                    }
                                    return event.questions().contains(question)
                                            ? Optional.of(
                                                    new Change(
                                                            new Criteria(),
                                                            new Update()
                                                                    .pull("questions", question),
                                                            EventFacts.of(
                                                                    EventFacts.RELEASED,
                                                                    event,
                                                                    viewer.memberId(),
                                                                    question,
                                                                    clock.instant())))
                                            : Optional.empty();
                                }));
    }

    private Mono<ThreadOutline> seen(String question, Viewer viewer) {
        return outlines.visible(Set.of(question), viewer)
                .mapNotNull(found -> found.get(question))
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.NotFound("question.unknown").refused()));
    }
}
