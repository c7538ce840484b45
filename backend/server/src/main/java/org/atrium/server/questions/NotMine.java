package org.atrium.server.questions;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What members put away because it is not for them. It concerns nobody else, so that it is no fact,
 * and it is kept by member: one read tells what their list leaves out.
 */
@Component
class NotMine {

    /** Of more than these the oldest come back; most of them have an answer by then. */
    static final int MOST = 1_000;

    private static final String QUESTIONS = "questions";

    private final ReactiveMongoOperations mongo;

    NotMine(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * @param id member id
     * @param questions ids, the last put away at the end
     */
    @Document("notMine")
    record PutAway(@Id String id, List<String> questions) {}

    /** Ids, the last put away first. */
    Mono<List<String>> of(String member) {
        return mongo.findById(member, PutAway.class)
                .map(found -> found.questions().reversed())
                .defaultIfEmpty(List.of());
    }

    /** Again changes nothing: then no document meets the condition, and there is no second one. */
    Mono<Void> add(String member, String question) {
        var without = Criteria.where("_id").is(member).and(QUESTIONS).ne(question);
        var update = new Update();
        update.push(QUESTIONS).slice(-MOST).each(question);
        return Mono.defer(() -> mongo.upsert(Query.query(without), update, PutAway.class))
                .retryWhen(
                        reactor.util.retry.Retry.max(1)
                                .filter(DuplicateKeyException.class::isInstance))
                .onErrorResume(
                        failure ->
                                failure instanceof DuplicateKeyException
                                        || failure.getCause() instanceof DuplicateKeyException,
                        there -> Mono.empty())
                .then();
    }

    Mono<Void> remove(String member, String question) {
        var theirs = Query.query(Criteria.where("_id").is(member));
        return mongo.updateFirst(theirs, new Update().pull(QUESTIONS, question), PutAway.class)
                .then();
    }
}
