package org.atrium.server.resources;

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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The resources, by id. */
@Component
class Resources {

    private final ReactiveMongoOperations mongo;
    private final Acts<Material> acts;

    Resources(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.acts = new Acts<>(mongo, relay, Material.class);
    }

    /** Without their histories. */
    Flux<Material> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().exclude(Material.HISTORY);
        return mongo.find(query, Material.class);
    }

    /** 404 for what is not there, or not for the viewer. */
    Mono<Material> visible(String id, Viewer viewer) {
        return mongo.findById(id, Material.class)
                .filter(resource -> ResourceSight.of(resource, viewer))
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.NotFound("resource.unknown").refused()));
    }

    Mono<Material> insert(Material resource, Fact fact) {
        return acts.insert(resource.id(), resource.telling(fact), fact);
    }

    /** See {@link Acts#change}. */
    Mono<Material> change(String id, Viewer viewer, Function<Material, Optional<Change>> decide) {
        return acts.change(id, Mono.defer(() -> visible(id, viewer)), decide);
    }

    /** Empty when it is not as the change says. */
    Mono<Material> write(String id, Change change) {
        return acts.write(id, change);
    }
}
