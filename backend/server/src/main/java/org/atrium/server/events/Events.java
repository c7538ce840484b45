package org.atrium.server.events;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Refusal;
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

    static final String DELETED = "deletedAt";

    private final ReactiveMongoOperations mongo;
    private final Acts<Gathering> acts;

    Events(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.acts = new Acts<>(mongo, relay, Gathering.class);
    }

    /** If organisers changed nothing meanwhile; it counts as a change of theirs. */
    static Change byOrganiser(Gathering event, Update update, Fact fact) {
        return new Change(
                Criteria.where("version").is(event.version()),
                update.inc("version", 1).set("changedAt", fact.at()),
                fact);
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
        return acts.insert(event.id(), event.telling(fact), fact);
    }

    /** See {@link Acts#change}. */
    Mono<Gathering> change(String id, Viewer viewer, Function<Gathering, Optional<Change>> decide) {
        return acts.change(id, Mono.defer(() -> visible(id, viewer)), decide);
    }

    /** Empty when it is not as the change says. */
    Mono<Gathering> write(String id, Change change) {
        return acts.write(id, change);
    }
}
