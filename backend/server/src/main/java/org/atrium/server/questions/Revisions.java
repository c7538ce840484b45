package org.atrium.server.questions;

import java.util.Collection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Earlier versions of texts, as they are stored. They are found through their threads, which know
 * the numbers, and seen by those who see the texts of now.
 */
@Component
class Revisions {

    static final String COLLECTION = "revisions";

    private final ReactiveMongoOperations mongo;

    Revisions(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Keeps a text before it is replaced. When it is not replaced after all it is still the text of
     * now under its own number, and listed once.
     */
    Mono<Void> keep(Revision now) {
        return mongo.insert(now)
                .onErrorResume(DuplicateKeyException.class, kept -> Mono.empty())
                .then();
    }

    Mono<Revision> byId(String id) {
        return mongo.findById(id, Revision.class);
    }

    /** Without the texts. */
    Flux<Revision> heads(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().exclude("body");
        return mongo.find(query, Revision.class);
    }
}
