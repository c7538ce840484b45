package org.atrium.server.events;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.events.CancellationForm;
import org.atrium.contract.events.EventDateForm;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventOutcome;
import org.atrium.server.groups.Placing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What organisers do with events. */
@Component
class Planning {

    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 300;
    private static final int OUTCOME_MAX = 2_000;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_CHANGES = 500;

    private final Events events;
    private final EventChecks checks;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Planning(Events events, EventChecks checks, IdempotencyKeys keys, Clock clock) {
        this.events = events;
        this.checks = checks;
        this.keys = keys;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Mono<Gathering> create(EventForm form, @Nullable String key, Viewer viewer) {
        return checks.plan(form, viewer.audience())
                .doOnNext(plan -> EventRights.refuseForeignGroups(plan.groups(), viewer))
                .flatMap(plan ->
                        keys.once(
                                viewer.memberId(),
                                key,
                                id -> insert(id, plan, form.draft(), viewer),
                                id -> events.visible(id, viewer)));
    }

    private Mono<Gathering> insert(String id, Plan plan, boolean draft, Viewer viewer) {
        var now = now();
        var event = Gathering.of(id, plan, draft, viewer.memberId(), now, null);
        var type = draft ? EventFacts.DRAFTED : published(event);
        return events.insert(event, EventFacts.of(type, event, viewer.memberId(), null, now));
    }

    Mono<Gathering> edit(String id, EventForm form, Viewer viewer) {
        return checks.plan(form, viewer.audience())
                .flatMap(plan ->
                        events.change(id, viewer, event -> edited(event, plan, form, viewer)));
    }

    private Optional<Change> edited(Gathering event, Plan plan, EventForm form, Viewer viewer) {
        EventRights.refuseOthers(event, viewer);
        if (event.version() != form.version()) {
            throw new Refusal.Conflict("conflict").refused();
        }
        if (form.draft() && !event.draft()) {
            throw new Refusal.Conflict("event.published").refused();
        }
        Placing.refuseCrossing(event.plan().groups(), plan.groups());
        var added = new ArrayList<>(plan.groups());
        added.removeAll(event.plan().groups());
        EventRights.refuseForeignGroups(added, viewer);
        var kept = plan.at(withChanges(plan.times(), event.plan().times()));
        if (kept.equals(event.plan()) && form.draft() == event.draft()) {
            return Optional.empty();
        }
        var update = new Update().set("plan", kept).set("draft", form.draft());
        var after =
                Gathering.of(
                        event.id(), kept, form.draft(), event.author(), event.createdAt(), null);
        var type = type(event, after);
        return Optional.of(
                Events.byOrganiser(
                        event, update, EventFacts.of(type, after, viewer.memberId(), null, now())));
    }

    private String published(Gathering event) {
        return event.isOver(clock.instant()) ? EventFacts.RECORDED : EventFacts.PUBLISHED;
    }

    private String type(Gathering before, Gathering after) {
        if (before.draft() && !after.draft()) {
            return published(after);
        }
        return before.plan().times().equals(after.plan().times())
                ? EventFacts.EDITED
                : EventFacts.RESCHEDULED;
    }

    /** What was different about a date stays so, as long as there is such a date. */
    private static Times withChanges(Times times, Times before) {
        var all = times.alsoAt(before.zone().equals(times.zone()) ? before.also() : List.of());
        return all.with(
                before.changes().stream()
                        .filter(change -> all.named(change.date()).isPresent())
                        .toList());
    }

    Mono<Void> delete(String id, Viewer viewer) {
        return events.byId(id)
                .filter(event -> EventSight.of(event, viewer.audience()))
                .flatMap(event -> {
                    EventRights.refuseOthers(event, viewer);
                    if (!event.draft()) {
                        throw new Refusal.Conflict("event.published").refused();
                    }
                    var fact =
                            EventFacts.of(
                                    EventFacts.DELETED, event, viewer.memberId(), null, now());
                    return events.write(
                                    id,
                                    Events.byOrganiser(
                                            event,
                                            new Update().set(Events.DELETED, fact.at()),
                                            fact))
                            .switchIfEmpty(
                                    Mono.error(() -> new Refusal.Conflict("conflict").refused()));
                })
                .then();
    }

    Mono<Gathering> cancel(String id, CancellationForm form, Viewer viewer) {
        var reason = reason(form.reason(), REASON_MIN);
        return events.change(
                id,
                viewer,
                event -> {
                    EventRights.refuseOthers(event, viewer);
                    if (event.draft()) {
                        throw new Refusal.Conflict("event.draft").refused();
                    }
                    if (event.cancelled() != null) {
                        return Optional.empty();
                    }
                    var now = now();
                    return Optional.of(
                            Events.byOrganiser(
                                    event,
                                    new Update()
                                            .set(
                                                    "cancelled",
                                                    new Gathering.Cancellation(now, reason)),
                                    EventFacts.of(
                                                    EventFacts.CANCELLED,
                                                    event,
                                                    viewer.memberId(),
                                                    null,
                                                    now)
                                            .saying(reason)));
                });
    }

    Mono<Gathering> reinstate(String id, Viewer viewer) {
        return events.change(
                id,
                viewer,
                event -> {
                    EventRights.refuseOthers(event, viewer);
                    return event.cancelled() == null
                            ? Optional.empty()
                            : Optional.of(
                                    Events.byOrganiser(
                                            event,
                                            new Update().unset("cancelled"),
                                            EventFacts.of(
                                                    EventFacts.REINSTATED,
                                                    event,
                                                    viewer.memberId(),
                                                    null,
                                                    now())));
                });
    }

    private static String reason(@Nullable String given, int least) {
        var reason = Wording.line(given);
        new Checks().text("reason", reason, least, REASON_MAX).refuseProblems();
        return reason;
    }

    Mono<Gathering> change(String id, String date, EventDateForm form, Viewer viewer) {
        var reason = reason(form.reason(), 0);
        return events.change(id, viewer, event -> changed(event, date, form, reason, viewer));
    }

    private Optional<Change> changed(
            Gathering event, String date, EventDateForm form, String reason, Viewer viewer) {
        EventRights.refuseOthers(event, viewer);
        var times = event.plan().times();
        if (!times.recurs()) {
            throw new Refusal.Conflict("event.once").refused();
        }
        refuseUnknown(times, date);
        var change = change(times, date, form, reason);
        var changes = without(times, date);
        changes.add(change);
        if (changes.size() > MOST_CHANGES) {
            throw new Refusal.Conflict("event.changes").refused();
        }
        if (times.changes().contains(change)) {
            return Optional.empty();
        }
        var type = form.cancelled() ? EventFacts.DATE_CANCELLED : EventFacts.DATE_MOVED;
        return Optional.of(rescheduled(event, changes, type, date, reason, viewer));
    }

    private static ChangedDate change(Times times, String date, EventDateForm form, String reason) {
        var said = reason.isEmpty() ? null : reason;
        if (form.cancelled()) {
            return new ChangedDate(date, true, null, null, said);
        }
        var start = form.start();
        var end = form.end();
        var checks = new Checks();
        if (start == null || end == null) {
            checks.that(false, "start", "event.time.missing").refuseProblems();
            throw new IllegalStateException("refused above");
        }
        EventChecks.span(checks, "date", start, end, times.allDay());
        checks.refuseProblems();
        return new ChangedDate(date, false, Times.text(start), Times.text(end), said);
    }

    private static void refuseUnknown(Times times, String date) {
        if (times.named(date).isEmpty()) {
            throw new Refusal.NotFound("event.date").refused();
        }
    }

    private static List<ChangedDate> without(Times times, String date) {
        var changes = new ArrayList<>(times.changes());
        changes.removeIf(change -> change.date().equals(date));
        return changes;
    }

    private Change rescheduled(
            Gathering event,
            List<ChangedDate> changes,
            String type,
            String date,
            String reason,
            Viewer viewer) {
        var fact = EventFacts.of(type, event, viewer.memberId(), date, now());
        return Events.byOrganiser(
                event,
                new Update().set("plan.times.changes", changes),
                reason.isEmpty() ? fact : fact.saying(reason));
    }

    Mono<Gathering> unchange(String id, String date, Viewer viewer) {
        return events.change(
                id,
                viewer,
                event -> {
                    EventRights.refuseOthers(event, viewer);
                    var times = event.plan().times();
                    refuseUnknown(times, date);
                    var left = without(times, date);
                    return left.size() == times.changes().size()
                            ? Optional.empty()
                            : Optional.of(
                                    rescheduled(
                                            event,
                                            left,
                                            EventFacts.DATE_RESTORED,
                                            date,
                                            "",
                                            viewer));
                });
    }

    Mono<Gathering> conclude(String id, EventOutcome form, Viewer viewer) {
        var good = checked(form);
        return events.change(
                id,
                viewer,
                event -> {
                    EventRights.refuseOthers(event, viewer);
                    if (event.draft() || !EventRights.hasBegun(event, clock.instant())) {
                        throw new Refusal.Conflict("event.early").refused();
                    }
                    return good.equals(event.outcome())
                            ? Optional.empty()
                            : Optional.of(
                                    Events.byOrganiser(
                                            event,
                                            new Update().set("outcome", good),
                                            EventFacts.of(
                                                    EventFacts.CONCLUDED,
                                                    event,
                                                    viewer.memberId(),
                                                    null,
                                                    now())));
                });
    }

    private static EventOutcome checked(EventOutcome form) {
        var text = Wording.block(form.text());
        var link = Wording.line(form.link());
        var people = form.participants();
        new Checks()
                .text("text", text, REASON_MIN, OUTCOME_MAX)
                .that(
                        people == null || people >= 0 && people <= MOST_PEOPLE,
                        "participants",
                        "number.range",
                        0,
                        MOST_PEOPLE)
                .that(
                        link.isEmpty() || Checks.isAddress(link, EventChecks.URL_MAX),
                        "link",
                        "closing.url",
                        EventChecks.URL_MAX)
                .refuseProblems();
        return new EventOutcome(text, people, link.isEmpty() ? null : link);
    }
}
