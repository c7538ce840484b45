package org.atrium.server.platform;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Everything in a collection, in the order of ids and a page at a time: the embedded storage keeps
 * all that a query finds in memory until it was read.
 */
public final class WholeCollection {

    static final int PAGE = 200;

    private WholeCollection() {}

    /**
     * What is written while it is read may be missing.
     *
     * @param id of a document; ids are strings
     */
    public static <T> Flux<T> read(
            ReactiveMongoOperations mongo, Class<T> type, Function<T, String> id) {
        return after("", mongo, type)
                .expand(page ->
                        page.size() < PAGE
                                ? Mono.empty()
                                : after(id.apply(page.getLast()), mongo, type))
                .concatMapIterable(page -> page, 1);
    }

    /** The same as it is stored. */
    public static Flux<Document> documents(ReactiveMongoOperations mongo, String collection) {
        return documentsAfter("", mongo, collection)
                .expand(page ->
                        page.size() < PAGE
                                ? Mono.empty()
                                : documentsAfter(
                                        page.getLast().getString("_id"), mongo, collection))
                .concatMapIterable(page -> page, 1);
    }

    private static Mono<List<Document>> documentsAfter(
            String id, ReactiveMongoOperations mongo, String collection) {
        return mongo.find(after(id), Document.class, collection).collectList();
    }

    private static <T> Mono<List<T>> after(
            String id, ReactiveMongoOperations mongo, Class<T> type) {
        return mongo.find(after(id), type).collectList();
    }

    private static Query after(String id) {
        return Query.query(Criteria.where("_id").gt(id)).with(Sort.by("_id")).limit(PAGE);
    }
}
