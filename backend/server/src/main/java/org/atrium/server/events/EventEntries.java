package org.atrium.server.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Text;
import org.atrium.server.events.EventEntry.Span;
import org.atrium.server.groups.Groups;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.questions.Confirmation;
import org.atrium.server.search.Indexed;
import org.atrium.server.topics.Topics;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts events into the index. */
@Component
class EventEntries implements Indexed<EventEntry> {

    private final ReactiveMongoOperations mongo;
    private final Groups groups;
    private final Topics topics;
    private final Clock clock;

    EventEntries(ReactiveMongoOperations mongo, Groups groups, Topics topics, Clock clock) {
        this.mongo = mongo;
        this.groups = groups;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public Class<EventEntry> type() {
        return EventEntry.class;
    }

    @Override
    public Flux<EventEntry> all() {
        return WholeCollection.read(mongo, Gathering.class, Gathering::id)
                .filter(Gathering::isThere)
                .map(this::entry);
    }

    @Override
    public Flux<EventEntry> byIds(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Gathering.class)
                .filter(Gathering::isThere)
                .map(this::entry);
    }

    @Override
    public Mono<Long> count() {
        return mongo.estimatedCount(Gathering.class);
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream()
                .filter(EventFacts::isAbout)
                .map(Fact::subject)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> topicFields() {
        return List.of("topics");
    }

    /** The end of the year after the next: the same every day, until it is a year later. */
    static Instant horizon(Clock clock) {
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() + 3;
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private EventEntry entry(Gathering event) {
        var plan = event.plan();
        return new EventEntry(
                event.id(),
                List.of(new Text(plan.title(), plan.language())),
                List.of(new Text(plan.text(), plan.language())),
                event.draft() ? EventEntry.DRAFT : plan.visibility(),
                plan.groups(),
                List.copyOf(groups.withWider(plan.groups())),
                topics.resolved(plan.topics()),
                plan.hosts(),
                plan.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                        .distinct()
                        .toList(),
                plan.kind(),
                plan.where().equals(Plan.BOTH)
                        ? List.of(Plan.ONLINE, Plan.ONSITE)
                        : List.of(plan.where()),
                Objects.requireNonNullElse(plan.country(), ""),
                List.copyOf(event.taking().keySet()),
                event.thanks().stream()
                        .filter(one -> !one.topics().isEmpty())
                        .map(one -> Confirmation.token(one.about(), one.shown()))
                        .distinct()
                        .toList(),
                plan.times().until(horizon(clock)).stream()
                        .map(date -> new Span(date.start(), date.end()))
                        .toList());
    }
}
