package org.atrium.server.events;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.atrium.contract.events.CancellationForm;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDateForm;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventOutcome;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.events.EventsApi;
import org.atrium.contract.events.Participation;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class EventsController implements EventsApi {

    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Events events;
    private final EventList list;
    private final EventPages pages;
    private final Planning planning;
    private final TakingPart takingPart;
    private final GatheredQuestions questions;
    private final ResourcesOfEvents resources;
    private final Topics topics;
    private final Clock clock;

    EventsController(
            Events events,
            EventList list,
            EventPages pages,
            Planning planning,
            TakingPart takingPart,
            GatheredQuestions questions,
            ResourcesOfEvents resources,
            Topics topics,
            Clock clock) {
        this.events = events;
        this.list = list;
        this.pages = pages;
        this.planning = planning;
        this.takingPart = takingPart;
        this.questions = questions;
        this.resources = resources;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public Mono<Page<EventSummary>> events(
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> kind,
            @Nullable String country,
            @Nullable String where,
            @Nullable Boolean mine,
            @Nullable Boolean drafts,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean past,
            @Nullable Integer limit,
            @Nullable String after) {
        var paging = Paging.of(limit, after);
        var over = Boolean.TRUE.equals(past);
        var now = clock.instant();
        var furthest = over ? now : EventEntries.horizon(clock);
        var begin = from == null ? (over ? OLDEST : now) : later(from, OLDEST);
        var end = to == null || to.isAfter(furthest) ? furthest : to;
        var own = Boolean.TRUE.equals(mine);
        return Mono.zip(own ? Viewer.currentMember() : Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> {
                    var viewer = caller.getT1();
                    var filter =
                            new EventFilter(
                                    orNone(group),
                                    !Boolean.FALSE.equals(narrower),
                                    topics.resolved(orNone(topic)),
                                    orNone(language),
                                    orNone(kind),
                                    country,
                                    where,
                                    own ? viewer.memberId() : null,
                                    Boolean.TRUE.equals(drafts),
                                    begin,
                                    end,
                                    over);
                    return list.page(filter, paging, viewer.audience())
                            .map(page ->
                                    new Page<>(
                                            page.items().stream()
                                                    .map(dated ->
                                                            pages.summary(
                                                                    dated,
                                                                    viewer.audience(),
                                                                    caller.getT2()))
                                                    .toList(),
                                            page.next(),
                                            page.total()));
                });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Override
    public Mono<Event> event(String id) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller ->
                        events.visible(id, caller.getT1())
                                .flatMap(event ->
                                        pages.page(event, caller.getT1(), caller.getT2())));
    }

    @Override
    public Mono<ResponseEntity<Event>> create(EventForm form, @Nullable String key) {
        return pages.after(viewer -> planning.create(form, key, viewer))
                .map(event ->
                        ResponseEntity.created(URI.create("/api/v1/events/" + event.id()))
                                .body(event));
    }

    @Override
    public Mono<Event> edit(String id, EventForm form) {
        return pages.after(viewer -> planning.edit(id, form, viewer));
    }

    @Override
    public Mono<Void> delete(String id) {
        return Viewer.currentWriter().flatMap(viewer -> planning.delete(id, viewer));
    }

    @Override
    public Mono<Event> cancel(String id, CancellationForm form) {
        return pages.after(viewer -> planning.cancel(id, form, viewer));
    }

    @Override
    public Mono<Event> reinstate(String id) {
        return pages.after(viewer -> planning.reinstate(id, viewer));
    }

    @Override
    public Mono<Event> change(String id, String date, EventDateForm form) {
        return pages.after(viewer -> planning.change(id, date, form, viewer));
    }

    @Override
    public Mono<Event> unchange(String id, String date) {
        return pages.after(viewer -> planning.unchange(id, date, viewer));
    }

    @Override
    public Mono<Event> takePart(String id, Participation form) {
        return pages.after(viewer -> takingPart.takePart(id, form, viewer));
    }

    @Override
    public Mono<Event> stayAway(String id) {
        return pages.after(viewer -> takingPart.stayAway(id, viewer));
    }

    @Override
    public Mono<Event> conclude(String id, EventOutcome form) {
        return pages.after(viewer -> planning.conclude(id, form, viewer));
    }

    @Override
    public Mono<Event> gather(String id, String question) {
        return pages.after(viewer -> questions.gather(id, question, viewer));
    }

    @Override
    public Mono<Event> release(String id, String question) {
        return pages.after(viewer -> questions.release(id, question, viewer));
    }

    @Override
    public Mono<Event> gatherResource(String id, String resource) {
        return pages.after(viewer -> resources.gather(id, resource, viewer));
    }

    @Override
    public Mono<Event> releaseResource(String id, String resource) {
        return pages.after(viewer -> resources.release(id, resource, viewer));
    }
}
