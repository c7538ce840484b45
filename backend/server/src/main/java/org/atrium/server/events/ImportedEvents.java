package org.atrium.server.events;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atrium.contract.events.EventForm;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.shared.Audience;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Events that come with other content; nobody is told of them. */
@Component
public class ImportedEvents {

    private final Events events;
    private final EventChecks checks;
    private final Clock clock;

    ImportedEvents(Events events, EventChecks checks, Clock clock) {
        this.events = events;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Adds an event, once; refused when it is not one.
     *
     * @param id letters and digits; the same for the same event
     * @param author member id
     * @param materials ids of resources of the bank
     */
    public Mono<Void> write(String id, EventForm form, String author, List<String> materials) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return checks.plan(form, Audience.VISITORS)
                .map(plan -> Gathering.of(id, plan, false, author, now, null))
                .flatMap(event ->
                        events.insert(
                                event,
                                EventFacts.of(EventFacts.IMPORTED, event, author, null, now)))
                .onErrorResume(DuplicateKeyException.class, there -> events.byId(id))
                .filter(event -> !event.materials().containsAll(materials))
                .flatMap(event ->
                        events.write(
                                id,
                                new Change(
                                        new Criteria(),
                                        new Update()
                                                .addToSet("materials")
                                                .each(materials.toArray()),
                                        EventFacts.of(
                                                EventFacts.IMPORTED, event, author, null, now))))
                .then();
    }
}
