package org.atrium.server.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.platform.WholeCollection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In which events a member takes part; events that they wrote are the groups' and stay. */
@Component
@Order(7)
class EventHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Events events;
    private final Clock clock;

    EventHolding(ReactiveMongoOperations mongo, Events events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param plan of those that they wrote; null for others
     * @param takesPart `yes` or `maybe`; null for neither
     */
    record Kept(
            String id,
            String address,
            @Nullable Plan plan,
            @Nullable String takesPart,
            @Nullable Boolean shown,
            @Nullable Instant since) {

        static Kept of(Gathering event, String member) {
            var taking = event.taking().get(member);
            return new Kept(
                    event.id(),
                    "/events/" + event.id(),
                    event.author().equals(member) ? event.plan() : null,
                    taking == null ? null : taking.level(),
                    taking == null ? null : taking.shown(),
                    taking == null ? null : taking.at());
        }
    }

    @Override
    public List<Part> archive(String member) {
        return List.of(
                new Part(
                        "events",
                        all().filter(Gathering::isThere)
                                .filter(event ->
                                        event.author().equals(member)
                                                || event.taking().containsKey(member))
                                .map(event -> Kept.of(event, member))));
    }

    private Flux<Gathering> all() {
        return WholeCollection.read(mongo, Gathering.class, Gathering::id);
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        return all().filter(event -> event.taking().containsKey(leaver.id()))
                .concatMap(event -> stayAway(event, leaver.id()))
                .then();
    }

    /** Empty when they are out already. */
    private Mono<Gathering> stayAway(Gathering event, String member) {
        var field = "taking." + member;
        var taking = event.taking().get(member);
        if (taking == null) {
            return Mono.empty();
        }
        var fact =
                Fact.of(
                        EventFacts.PARTICIPATION,
                        clock.instant(),
                        member,
                        event.id(),
                        null,
                        "confidential",
                        event.plan().groups());
        return events.write(
                event.id(),
                new Change(
                        Criteria.where(field + ".level").is(taking.level()),
                        new Update()
                                .unset(field)
                                .inc("yes", Gathering.YES.equals(taking.level()) ? -1 : 0),
                        fact));
    }
}
