package org.atrium.server.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people put to an event, and take out again. */
@Component
class Collecting {

    private static final int MOST = 100;

    private final Events events;
    private final Clock clock;

    Collecting(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The sorts of thing. */
    enum Sort {
        QUESTIONS(
                "questions",
                "event.questions",
                EventFacts.GATHERED,
                EventFacts.RELEASED,
                Gathering::questions),
        RESOURCES(
                "materials",
                "event.resources",
                EventFacts.RESOURCE_GATHERED,
                EventFacts.RESOURCE_RELEASED,
                Gathering::materials);

        private final String field;
        private final String full;
        private final String gathered;
        private final String released;
        private final Function<Gathering, List<String>> ids;

        Sort(
                String field,
                String full,
                String gathered,
                String released,
                Function<Gathering, List<String>> ids) {
            this.field = field;
            this.full = full;
            this.gathered = gathered;
            this.released = released;
            this.ids = ids;
        }
    }

    /**
     * @param thing id of something that the viewer sees
     */
    Mono<Gathering> gather(String id, Sort sort, String thing, Viewer viewer) {
        return events.change(
                id,
                viewer,
                event -> {
                    if (event.draft()) {
                        throw new Refusal.Conflict("event.draft").refused();
                    }
                    if (sort.ids.apply(event).contains(thing)) {
                        return Optional.empty();
                    }
                    if (sort.ids.apply(event).size() >= MOST) {
                        throw new Refusal.Conflict(sort.full).refused();
                    }
                    return Optional.of(
                            new Change(
                                    Criteria.where(sort.field + "." + (MOST - 1)).exists(false),
                                    new Update().addToSet(sort.field, thing),
                                    EventFacts.of(
                                            sort.gathered,
                                            event,
                                            viewer.memberId(),
                                            thing,
                                            clock.instant())));
                });
    }

    /**
     * @param own whether it is the viewer's; what is not, organisers take out
     */
    Mono<Gathering> release(String id, Sort sort, String thing, boolean own, Viewer viewer) {
        return events.change(
                id,
                viewer,
                event -> {
                    if (!own) {
                        EventRights.refuseOthers(event, viewer);
                    }
                    return sort.ids.apply(event).contains(thing)
                            ? Optional.of(
                                    new Change(
                                            new Criteria(),
                                            new Update().pull(sort.field, thing),
                                            EventFacts.of(
                                                    sort.released,
                                                    event,
                                                    viewer.memberId(),
                                                    thing,
                                                    clock.instant())))
                            : Optional.empty();
                });
    }
}
