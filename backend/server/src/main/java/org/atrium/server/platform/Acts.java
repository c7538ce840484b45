package org.atrium.server.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * Writes what is done to the documents of a collection: one act is one update, which carries its
 * conditions and its fact.
 *
 * @param <T> a document, of which an act is decided
 */
public final class Acts<T> {

    private static final int TRIES = 10;

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final Class<T> type;
    private final String collection;

    public Acts(ReactiveMongoOperations mongo, FactRelay relay, Class<T> type) {
        this.mongo = mongo;
        this.relay = relay;
        this.type = type;
        this.collection = mongo.getCollectionName(type);
    }

    /**
     * What is to become of a document, if it is still as this says.
     *
     * @param as conditions beside the id
     */
    public record Change(Criteria as, Update update, Fact fact) {}

    /**
     * @param document with the fact among those that are pending
     */
    public Mono<T> insert(String id, T document, Fact fact) {
        return mongo.insert(document)
                .doOnNext(written -> relay.relay(collection, id, List.of(fact)));
    }

    /**
     * One act: decided on the document as it is, and again when it is another one meanwhile.
     *
     * @param read the document, as often as it is asked for
     * @param decide empty when there is nothing left to do
     */
    public Mono<T> change(String id, Mono<T> read, Function<T, Optional<Change>> decide) {
        return read.flatMap(document ->
                        decide.apply(document)
                                .map(change -> write(id, change))
                                .orElseGet(() -> Mono.just(document)))
                .repeatWhenEmpty(TRIES, again -> again)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    /** Empty when it is not as the change says. */
    public Mono<T> write(String id, Change change) {
        var as = new Criteria().andOperator(Criteria.where("_id").is(id), change.as());
        return mongo.findAndModify(
                        Query.query(as),
                        change.update().push(Fact.PENDING, change.fact()),
                        FindAndModifyOptions.options().returnNew(true),
                        type)
                .doOnNext(written -> relay.relay(collection, id, List.of(change.fact())));
    }
}
