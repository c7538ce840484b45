package org.atrium.server.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.atrium.contract.events.EventDate;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds whoever takes part, once for each date, a day before it. That a date was told of is
 * written with the fact, so that however many programs look, nobody is told twice.
 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100;

    private final Events events;
    private final EventList list;
    private final Background background;
    private final Clock clock;

    Reminders(Events events, EventList list, Background background, Clock clock) {
        this.events = events;
        this.list = list;
        this.background = background;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.start(
                "Reminding of events",
                Flux.interval(EVERY)
                        .onBackpressureDrop()
                        .concatMap(
                                tick ->
                                        remind().onErrorResume(failure -> {
                                            LOG.warn("Nobody was reminded this minute", failure);
                                            return Mono.empty();
                                        }),
                                1)
                        .then());
    }

    Mono<Void> remind() {
        var now = clock.instant();
        var until = now.plus(BEFORE);
        return list.beginning(now, until)
                .flatMapMany(events::byIds)
                .filter(event ->
                        !event.draft() && event.cancelled() == null && !event.taking().isEmpty())
                .concatMap(event ->
                        Flux.fromIterable(event.plan().times().between(now, until, REMEMBERED))
                                .filter(date -> !date.cancelled() && date.start().isAfter(now))
                                .concatMap(date -> remind(event, date, now)))
                .then();
    }

    private Mono<Gathering> remind(Gathering event, EventDate date, Instant now) {
        return events.write(
                event.id(),
                new Change(
                        Criteria.where("reminded").ne(date.date()),
                        new Update().push("reminded").slice(-REMEMBERED).each(date.date()),
                        EventFacts.of(
                                EventFacts.COMING_UP, event, event.author(), date.date(), now)));
    }
}
