package org.atrium.server.examples;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The examples, by id. */
@Component
class Examples {

    static final String DELETED = "deletedAt";

    private final ReactiveMongoOperations mongo;
    private final Acts<Case> acts;

    Examples(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.acts = new Acts<>(mongo, relay, Case.class);
    }

    /** Without their histories. */
    Flux<Case> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().exclude(Case.HISTORY);
        return mongo.find(query, Case.class);
    }

    /** In the order of the ids; without what is gone or hidden meanwhile. */
    Mono<List<Case>> inOrder(List<String> ids, Audience audience) {
        return byIds(ids)
                .filter(example -> ExampleSight.of(example, audience))
                .collectMap(Case::id)
                .map(known -> ids.stream().map(known::get).filter(Objects::nonNull).toList());
    }

    /** Empty for what is not there, or not for the viewer. */
    Mono<Case> find(String id, Viewer viewer) {
        return mongo.findById(id, Case.class).filter(example -> ExampleSight.of(example, viewer));
    }

    /** 404 for what is not there, or not for the viewer. */
    Mono<Case> visible(String id, Viewer viewer) {
        return find(id, viewer)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("example.unknown").refused()));
    }

    Mono<Case> insert(Case example, Fact fact) {
        return acts.insert(example.id(), example.telling(fact), fact);
    }

    /** See {@link Acts#change}. */
    Mono<Case> change(String id, Viewer viewer, Function<Case, Optional<Change>> decide) {
        return acts.change(id, Mono.defer(() -> visible(id, viewer)), decide);
    }

    /** Empty when it is not as the change says. */
    Mono<Case> write(String id, Change change) {
        return acts.write(id, change);
    }
}
