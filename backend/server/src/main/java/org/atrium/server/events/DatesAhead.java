package org.atrium.server.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.atrium.server.platform.Background;
import org.atrium.server.search.SearchIndex;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives the index the further dates of what comes again, at start and when the year changes. */
@Component
class DatesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(DatesAhead.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int TOGETHER = 200;

    private final ReactiveMongoOperations mongo;
    private final SearchIndex index;
    private final EventEntries entries;
    private final Background background;
    private final Clock clock;

    DatesAhead(
            ReactiveMongoOperations mongo,
            SearchIndex index,
            EventEntries entries,
            Background background,
            Clock clock) {
        this.mongo = mongo;
        this.index = index;
        this.entries = entries;
        this.background = background;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.start(
                "Reckoning dates ahead",
                Flux.interval(Duration.ZERO, EVERY)
                        .onBackpressureDrop()
                        .map(tick -> EventEntries.horizon(clock))
                        .distinctUntilChanged()
                        .concatMap(year ->
                                reckon().onErrorResume(failure -> {
                                    LOG.warn("Dates ahead are not in the index", failure);
                                    return Mono.empty();
                                }))
                        .then());
    }

    private Mono<Void> reckon() {
        var recurring = Query.query(Criteria.where("plan.times.rule").ne(null));
        recurring.fields().include("_id");
        return mongo.find(recurring, Document.class, Gathering.COLLECTION)
                .map(found -> found.getString("_id"))
                .buffer(TOGETHER)
                .concatMap(ids -> index.refresh(entries, List.copyOf(ids)))
                .then();
    }
}
