package org.atrium.server.events;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.events.CalendarForm;
import org.atrium.contract.events.CalendarImport;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Messages;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Brings calendars of elsewhere into a group. What a calendar says of an event goes over what was
 * written here: it is changed where it comes from.
 */
@Component
class CalendarReading {

    private static final int MOST_EVENTS = 500;
    private static final int LONGEST = 500_000;
    private static final int MOST_PROBLEMS = 20;
    private static final int ID_BYTES = 12;

    private final Events events;
    private final EventChecks checks;
    private final CalendarWeb web;
    private final Groups groups;
    private final Messages messages;
    private final Clock clock;

    CalendarReading(
            Events events,
            EventChecks checks,
            CalendarWeb web,
            Groups groups,
            Messages messages,
            Clock clock) {
        this.events = events;
        this.checks = checks;
        this.web = web;
        this.groups = groups;
        this.messages = messages;
        this.clock = clock;
    }

    private enum Done {
        ADDED,
        CHANGED,
        CANCELLED,
        UNCHANGED
    }

    /**
     * @param problem why nothing could be done; null where something was
     */
    private record Outcome(@Nullable Done done, @Nullable String problem) {}

    Mono<CalendarImport> bring(String slug, CalendarForm form, Viewer viewer, Locale language) {
        return refuseOthers(slug, viewer)
                .then(Mono.defer(() -> calendar(form)))
                .flatMap(CalendarReading::parsed)
                .flatMapMany(Flux::fromIterable)
                .concatMap(event -> bring(event, slug, viewer, language))
                .collectList()
                .map(CalendarReading::summed);
    }

    /** For the group's organisers. */
    Mono<Void> refuseOthers(String slug, Viewer viewer) {
        return groups.unknown(List.of(slug), viewer.audience())
                .doOnNext(unknown -> {
                    if (!unknown.isEmpty()) {
                        throw new Refusal.NotFound("group.unknown").refused();
                    }
                    EventRights.refuseForeignGroups(List.of(slug), viewer);
                })
                .then();
    }

    private Mono<String> calendar(CalendarForm form) {
        var address = form.address();
        return address == null || address.isBlank()
                ? Mono.just(form.calendar() == null ? "" : form.calendar())
                : web.read(address.strip());
    }

    private static Mono<List<CalendarEvent>> parsed(String calendar) {
        return Mono.fromCallable(
                        () -> {
                            new Checks()
                                    .that(
                                            calendar.length() <= LONGEST,
                                            "calendar",
                                            "calendar.long",
                                            LONGEST)
                                    .refuseProblems();
                            var found = Biweekly.parse(calendar).all();
                            var all =
                                    found.stream()
                                            .flatMap(one -> CalendarEvent.of(one).stream())
                                            .toList();
                            new Checks()
                                    .that(!found.isEmpty(), "calendar", "calendar.unreadable")
                                    .that(
                                            all.size() <= MOST_EVENTS,
                                            "calendar",
                                            "calendar.many",
                                            MOST_EVENTS)
                                    .refuseProblems();
                            return all;
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static CalendarImport summed(List<Outcome> outcomes) {
        var counts = new int[Done.values().length];
        var problems = new ArrayList<String>();
        for (var outcome : outcomes) {
            if (outcome.done() != null) {
                counts[outcome.done().ordinal()]++;
            } else if (outcome.problem() != null && problems.size() < MOST_PROBLEMS) {
                problems.add(outcome.problem());
            }
        }
        return new CalendarImport(
                counts[Done.ADDED.ordinal()],
                counts[Done.CHANGED.ordinal()],
                counts[Done.CANCELLED.ordinal()],
                counts[Done.UNCHANGED.ordinal()],
                problems);
    }

    private Mono<Outcome> bring(CalendarEvent event, String slug, Viewer viewer, Locale language) {
        return Mono.justOrEmpty(event.form(slug, language))
                .flatMap(form -> checks.plan(form, viewer.audience()))
                .map(plan -> plan.at(event.withExceptions(plan.times())))
                .flatMap(plan -> bring(event, plan, id(slug, event.uid()), viewer, language))
                .map(done -> new Outcome(done, null))
                .switchIfEmpty(Mono.fromSupplier(() -> problem(event, "calendar.time", language)))
                .onErrorResume(
                        RefusedException.class,
                        refused -> Mono.just(problem(event, "calendar.event", language)));
    }

    private Outcome problem(CalendarEvent event, String key, Locale language) {
        var name = event.title().isEmpty() ? event.uid() : event.title();
        return new Outcome(null, messages.sentence("problem." + key, List.of(name), language));
    }

    private Mono<Done> bring(
            CalendarEvent event, Plan plan, String id, Viewer viewer, Locale language) {
        return events.byId(id)
                .flatMap(known -> follow(known, event, plan, viewer, language))
                .switchIfEmpty(Mono.defer(() -> add(event, plan, id, viewer)));
    }

    private Mono<Done> add(CalendarEvent event, Plan plan, String id, Viewer viewer) {
        if (event.isCancelled()) {
            return Mono.just(Done.UNCHANGED);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fresh = Gathering.of(id, plan, false, viewer.memberId(), now, event.uid());
        return events.insert(
                        fresh,
                        EventFacts.of(EventFacts.IMPORTED, fresh, viewer.memberId(), null, now))
                .thenReturn(Done.ADDED)
                .onErrorReturn(DuplicateKeyException.class, Done.UNCHANGED);
    }

    private Mono<Done> follow(
            Gathering known, CalendarEvent event, Plan read, Viewer viewer, Locale language) {
        var plan = merged(known.plan(), read);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (event.isCancelled() && known.cancelled() == null) {
            var reason = messages.sentence("event.cancelled-elsewhere", List.of(), language);
            var update = new Update().set("cancelled", new Gathering.Cancellation(now, reason));
            return written(known, update, EventFacts.CANCELLED, viewer, Done.CANCELLED);
        }
        if (plan.equals(known.plan()) || event.isCancelled()) {
            return Mono.just(Done.UNCHANGED);
        }
        var type =
                plan.times().equals(known.plan().times())
                        ? EventFacts.EDITED
                        : EventFacts.RESCHEDULED;
        return written(known, new Update().set("plan", plan), type, viewer, Done.CHANGED);
    }

    private Mono<Done> written(
            Gathering known, Update update, String type, Viewer viewer, Done done) {
        EventRights.refuseOthers(known, viewer);
        var fact = EventFacts.of(type, known, viewer.memberId(), null, clock.instant());
        return events.write(known.id(), Events.byOrganiser(known, update, fact))
                .thenReturn(done)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    /** What a calendar cannot say stays as it was written here. */
    private static Plan merged(Plan here, Plan read) {
        return new Plan(
                read.title(),
                read.text(),
                here.language(),
                here.kind(),
                here.languages(),
                here.groups(),
                here.topics(),
                here.hosts(),
                read.where(),
                read.place(),
                here.country(),
                read.times(),
                read.link(),
                here.capacity(),
                here.contact(),
                here.conduct(),
                here.resources(),
                here.visibility());
    }

    /** The same event in the same group is the same record. */
    static String id(String slug, String uid) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((slug + "\n" + uid).getBytes(StandardCharsets.UTF_8));
            return "c" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
