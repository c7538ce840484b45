package org.atrium.server.events;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The events, by id. */
@Component
class Events {

    private static final int TRIES = 10;
    static final String DELETED = "deletedAt";

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;

    Events(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /**
     * What is to become of an event, if it is still as this says.
     *
     * @param as conditions beside the id
     */
    record Change(Criteria as, Update update, Fact fact) {

        /** If organisers changed nothing meanwhile; it counts as a change of theirs. */
        static Change byOrganiser(Gathering event, Update update, Fact fact) {
            return new Change(
                    Criteria.where("version").is(event.version()),
                    update.inc("version", 1).set("changedAt", fact.at()),
                    fact);
        }
    }

    Mono<Gathering> byId(String id) {
        return mongo.findById(id, Gathering.class).filter(Gathering::isThere);
    }

    Flux<Gathering> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Gathering.class)
                        .filter(Gathering::isThere);
    }

    /** 404 for what is not there, or not for the viewer. */
    Mono<Gathering> visible(String id, Viewer viewer) {
        return byId(id).filter(event -> EventSight.of(event, viewer.audience()))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("event.unknown").refused()));
    }

    Mono<Gathering> insert(Gathering event, Fact fact) {
        return mongo.insert(event.telling(fact))
                .doOnNext(
                        written -> relay.relay(Gathering.COLLECTION, written.id(), List.of(fact)));
    }

    /**
     * One act: decided on the event as it is, and again when it is another one meanwhile.
     *
     * @param decide empty when there is nothing left to do
     */
    Mono<Gathering> change(String id, Viewer viewer, Function<Gathering, Optional<Change>> decide) {
        return Mono.defer(() -> visible(id, viewer))
                .flatMap(event ->
                        decide.apply(event)
                                .map(change -> write(event.id(), change))
                                .orElseGet(() -> Mono.just(event)))
                .repeatWhenEmpty(TRIES, again -> again)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    /** Empty when it is not as the change says. */
    Mono<Gathering> write(String id, Change change) {
        var as = new Criteria().andOperator(Criteria.where("_id").is(id), change.as());
        return mongo.findAndModify(
                        Query.query(as),
                        change.update().push(Fact.PENDING, change.fact()),
                        FindAndModifyOptions.options().returnNew(true),
                        Gathering.class)
                .doOnNext(written -> relay.relay(Gathering.COLLECTION, id, List.of(change.fact())));
    }
}
