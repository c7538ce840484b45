package org.atrium.server.events;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.events.Participation;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who takes part. Each write holds only against the member's own answer and the room that is left,
 * so that many can answer at once.
 */
@Component
class TakingPart {

    /** More make the event too large a record; so many have nowhere to meet either. */
    private static final int MOST = 5_000;

    private static final Set<String> LEVELS = Set.of(Gathering.YES, Gathering.MAYBE);

    private final Events events;
    private final Clock clock;

    TakingPart(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Mono<Gathering> takePart(String id, Participation form, Viewer viewer) {
        new Checks()
                .that(LEVELS.contains(String.valueOf(form.level())), "level", "event.level")
                .refuseProblems();
        return events.change(id, viewer, event -> taken(event, form, viewer));
    }

    private Optional<Change> taken(Gathering event, Participation form, Viewer viewer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!EventRights.toJoin(event, viewer, now)) {
            throw new Refusal.Conflict("event.closed").refused();
        }
        var before = event.taking().get(viewer.memberId());
        if (before != null
                && before.level().equals(form.level())
                && before.shown() == form.shown()) {
            return Optional.empty();
        }
        var more = yes(form.level()) - yes(before == null ? null : before.level());
        if (more > 0 && event.yes() >= room(event) || before == null && isFull(event)) {
            throw new Refusal.Conflict("event.full").refused();
        }
        var as = as(viewer, before);
        if (more > 0) {
            as.and("yes").lt(room(event));
        }
        as.and("draft").is(false).and("cancelled").is(null);
        var update =
                new Update()
                        .set(field(viewer), new Gathering.Taking(form.level(), form.shown(), now))
                        .inc("yes", more);
        return Optional.of(new Change(as, update, fact(event, viewer)));
    }

    private static boolean isFull(Gathering event) {
        return event.taking().size() >= MOST;
    }

    private static int room(Gathering event) {
        var capacity = event.plan().capacity();
        return capacity == null ? MOST : Math.min(capacity, MOST);
    }

    private static int yes(@Nullable String level) {
        return Gathering.YES.equals(level) ? 1 : 0;
    }

    Mono<Gathering> stayAway(String id, Viewer viewer) {
        return events.change(
                id,
                viewer,
                event -> {
                    var before = event.taking().get(viewer.memberId());
                    return before == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Change(
                                            as(viewer, before),
                                            new Update()
                                                    .unset(field(viewer))
                                                    .inc("yes", -yes(before.level())),
                                            fact(event, viewer)));
                });
    }

    private static Criteria as(Viewer viewer, Gathering.@Nullable Taking before) {
        var level = Criteria.where(field(viewer) + ".level");
        return before == null ? level.exists(false) : level.is(before.level());
    }

    private static String field(Viewer viewer) {
        return "taking." + viewer.memberId();
    }

    /** Whether somebody comes is between them and those whom they show it to. */
    private Fact fact(Gathering event, Viewer viewer) {
        return EventFacts.inConfidence(
                EventFacts.PARTICIPATION, event, viewer.memberId(), clock.instant());
    }
}
