package org.atrium.server.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.shared.Page;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.common.SortMode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of events: one query of the index, then the events by id. */
@Component
class EventList {

    private static final int MOST_BEGINNING = 5_000;

    private final SearchIndex index;
    private final Events events;

    EventList(SearchIndex index, Events events) {
        this.index = index;
        this.events = events;
    }

    /** A date of an event. */
    record Dated(Gathering event, EventDate date) {}

    private record Found(List<String> ids, long total) {}

    /**
     * Dates in order. As each of the first dates belongs to one of as many events whose next date
     * is the earliest, no more are read.
     */
    Mono<Page<Dated>> page(EventFilter filter, Paging paging, Audience audience) {
        var most = paging.offset() + paging.limit() + 1;
        return found(filter, audience, most)
                .flatMap(found ->
                        read(found.ids(), audience)
                                .map(known -> page(found, known, filter, paging)));
    }

    /** The events that have such a date, by the next one. */
    Mono<List<Gathering>> events(EventFilter filter, Audience audience, int most) {
        return found(filter, audience, most)
                .flatMap(found ->
                        read(found.ids(), audience)
                                .map(known ->
                                        found.ids().stream()
                                                .filter(known::containsKey)
                                                .map(known::get)
                                                .toList()));
    }

    /** Ids of events with a date that begins in that time, whoever may see them. */
    Mono<List<String>> beginning(Instant after, Instant before) {
        return index.query(session ->
                session.search(EventEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f ->
                                f.nested("dates")
                                        .add(f.range().field("dates.start").greaterThan(after))
                                        .add(f.range().field("dates.start").lessThan(before)))
                        .fetchHits(MOST_BEGINNING));
    }

    private Mono<Found> found(EventFilter filter, Audience audience, int most) {
        return index.query(session -> {
            var result =
                    session.search(EventEntry.class)
                            .select(f -> f.id(String.class))
                            .where(f -> filter.predicate(f, audience))
                            .sort(f -> {
                                var start = f.field("dates.start");
                                return filter.past()
                                        ? start.mode(SortMode.MAX)
                                                .desc()
                                                .filter(in ->
                                                        in.range()
                                                                .field("dates.end")
                                                                .atMost(filter.to()))
                                        : start.mode(SortMode.MIN)
                                                .asc()
                                                .filter(in ->
                                                        in.range()
                                                                .field("dates.end")
                                                                .greaterThan(filter.from()));
                            })
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCountLowerBound());
        });
    }

    private Mono<Map<String, Gathering>> read(List<String> ids, Audience audience) {
        return events.byIds(ids)
                .filter(event -> EventSight.of(event, audience))
                .collectMap(Gathering::id);
    }

    private static Page<Dated> page(
            Found found, Map<String, Gathering> known, EventFilter filter, Paging paging) {
        var order = Comparator.comparing((Dated one) -> one.date().start());
        var most = paging.offset() + paging.limit() + 1;
        var dates =
                known.values().stream()
                        .flatMap(event ->
                                dates(event, filter, most).map(date -> new Dated(event, date)))
                        .sorted(
                                (filter.past() ? order.reversed() : order)
                                        .thenComparing(one -> one.event().id()))
                        .toList();
        var shown = dates.stream().skip(paging.offset()).limit(paging.limit()).toList();
        var total = Math.max(dates.size(), found.total());
        return new Page<>(shown, paging.next(shown.size(), dates.size()), total);
    }

    private static Stream<EventDate> dates(Gathering event, EventFilter filter, int most) {
        var times = event.plan().times();
        return filter.past()
                ? times.until(filter.to()).stream()
                        .filter(date ->
                                date.end().isAfter(filter.from())
                                        && !date.end().isAfter(filter.to()))
                : times.between(filter.from(), filter.to(), most).stream();
    }
}
