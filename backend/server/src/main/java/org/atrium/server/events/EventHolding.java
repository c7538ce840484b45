package org.atrium.server.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.questions.Confirmation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * In which events a member takes part, and who helped whom there; events that they wrote are the
 * groups' and stay.
 */
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
            @Nullable Instant since,
            List<Thanks> thanks) {

        /**
         * @param received whether somebody else said it to them
         * @param topics ids of those that may be shown
         */
        record Thanks(boolean received, List<String> topics, Instant at, boolean shown) {}

        static Kept of(Gathering event, String member) {
            var taking = event.taking().get(member);
            return new Kept(
                    event.id(),
                    "/events/" + event.id(),
                    event.author().equals(member) ? event.plan() : null,
                    taking == null ? null : taking.level(),
                    taking == null ? null : taking.shown(),
                    taking == null ? null : taking.at(),
                    said(event, member)
                            .map(one ->
                                    new Thanks(
                                            one.about().equals(member),
                                            one.topics(),
                                            one.at(),
                                            one.shown()))
                            .toList());
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
                                                || event.taking().containsKey(member)
                                                || said(event, member).findAny().isPresent())
                                .map(event -> Kept.of(event, member))));
    }

    private Flux<Gathering> all() {
        return WholeCollection.read(mongo, Gathering.class, Gathering::id);
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        return all().concatMap(
                        event -> stayAway(event, leaver.id()).then(unthank(event, leaver.id())))
                .then();
    }

    /** Empty when they are out already. */
    private Mono<Gathering> stayAway(Gathering event, String member) {
        var field = "taking." + member;
        var taking = event.taking().get(member);
        if (taking == null) {
            return Mono.empty();
        }
        return events.write(
                event.id(),
                new Change(
                        Criteria.where(field + ".level").is(taking.level()),
                        new Update()
                                .unset(field)
                                .inc("yes", Gathering.YES.equals(taking.level()) ? -1 : 0),
                        fact(EventFacts.PARTICIPATION, event, member)));
    }

    /** Empty when nothing was said by them or to them. */
    private Mono<Gathering> unthank(Gathering event, String member) {
        var theirs =
                new Criteria()
                        .orOperator(
                                Criteria.where(Confirmation.ABOUT).is(member),
                                Criteria.where("by").is(member));
        return said(event, member).findAny().isEmpty()
                ? Mono.empty()
                : events.write(
                        event.id(),
                        new Change(
                                new Criteria(),
                                new Update().pull(ThanksAtEvents.THANKS, Query.query(theirs)),
                                fact(EventFacts.WITHDRAWN, event, member)));
    }

    private Fact fact(String type, Gathering event, String member) {
        return EventFacts.inConfidence(type, event, member, clock.instant());
    }

    /** What they said there, and what was said to them. */
    private static Stream<Confirmation> said(Gathering event, String member) {
        return event.thanks().stream()
                .filter(one -> one.about().equals(member) || one.by().equals(member));
    }
}
