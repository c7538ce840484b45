package org.atrium.server.events;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.events.Participation;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.server.events.EventList.Dated;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.people.Organisations;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lists and pages of events say, for those who look. */
@Component
class EventPages {

    private static final int NEXT_DATES = 12;
    static final int MOST_SHOWN = 60;

    private final Groups groups;
    private final Topics topics;
    private final Authors authors;
    private final Organisations organisations;
    private final GatheredQuestions questions;
    private final ResourcesOfEvents resources;
    private final ThanksShown thanks;
    private final Clock clock;

    EventPages(
            Groups groups,
            Topics topics,
            Authors authors,
            Organisations organisations,
            GatheredQuestions questions,
            ResourcesOfEvents resources,
            ThanksShown thanks,
            Clock clock) {
        this.groups = groups;
        this.topics = topics;
        this.authors = authors;
        this.organisations = organisations;
        this.questions = questions;
        this.resources = resources;
        this.thanks = thanks;
        this.clock = clock;
    }

    EventSummary summary(Dated dated, Audience audience, Locale language) {
        var event = dated.event();
        var plan = event.plan();
        var own = audience.member() == null ? null : event.taking().get(audience.member());
        return new EventSummary(
                event.id(),
                plan.title(),
                plan.language(),
                plan.kind(),
                plan.languages(),
                plan.where(),
                plan.place(),
                plan.country(),
                dated.date(),
                plan.times().recurs(),
                dated.date().cancelled() ? "cancelled" : event.state(),
                refs(plan.groups(), audience, language),
                organisations.named(plan.hosts()),
                event.yes(),
                plan.capacity(),
                own == null ? null : own.level());
    }

    Mono<Event> page(Gathering event, Viewer viewer, Locale language) {
        var shown = event.participants().stream().limit(MOST_SHOWN).toList();
        var people = new HashSet<>(shown);
        people.add(event.author());
        return Mono.zip(
                        authors.named(people),
                        questions.of(event, viewer),
                        resources.of(event, viewer),
                        thanks.of(event, viewer, language))
                .mapNotNull(read ->
                        page(
                                event,
                                shown,
                                read.getT1(),
                                read.getT2(),
                                read.getT3(),
                                read.getT4(),
                                viewer,
                                language));
    }

    private Event page(
            Gathering event,
            List<String> shown,
            Map<String, Author> people,
            Map<String, ThreadOutline> threads,
            Map<String, ResourceRef> materials,
            Event.Thanks said,
            Viewer viewer,
            Locale language) {
        var plan = event.plan();
        var own = viewer.id() == null ? null : event.taking().get(viewer.id());
        var cancelled = event.cancelled();
        var now = clock.instant();
        return new Event(
                event.id(),
                plan.title(),
                plan.text(),
                plan.language(),
                plan.kind(),
                plan.languages(),
                refs(plan.groups(), viewer.audience(), language),
                List.copyOf(topics.labelled(plan.topics(), language).values()),
                organisations.named(plan.hosts()),
                plan.where(),
                plan.place(),
                plan.country(),
                plan.times().time(),
                plan.times().rule(),
                dates(plan.times(), now),
                plan.link(),
                plan.capacity(),
                plan.contact(),
                plan.conduct(),
                plan.resources(),
                plan.visibility(),
                event.state(),
                cancelled == null ? null : cancelled.reason(),
                event.questions().stream()
                        .map(threads::get)
                        .filter(Objects::nonNull)
                        .map(thread ->
                                new Event.Gathered(thread.id(), thread.title(), thread.language()))
                        .toList(),
                event.materials().stream().map(materials::get).filter(Objects::nonNull).toList(),
                event.yes(),
                event.taking().size() - event.yes(),
                shown.stream().map(people::get).filter(Objects::nonNull).toList(),
                own == null ? null : new Participation(own.level(), own.shown()),
                event.outcome(),
                said,
                people.getOrDefault(event.author(), new Author("?", "?", null)),
                event.createdAt(),
                event.changedAt(),
                event.version(),
                EventRights.of(event, viewer, now));
    }

    private static List<EventDate> dates(Times times, Instant now) {
        var next = times.between(now, now.plusSeconds(Times.AHEAD), NEXT_DATES);
        if (!next.isEmpty()) {
            return next;
        }
        var over = times.until(now);
        return over.isEmpty() ? List.of() : List.of(over.getLast());
    }

    private List<GroupRef> refs(Collection<String> slugs, Audience audience, Locale language) {
        return List.copyOf(groups.named(slugs, audience, language).values());
    }
}
