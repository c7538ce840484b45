package org.atrium.server.notifications;

import com.mongodb.MongoBulkWriteException;
import java.util.List;
import org.atrium.server.shared.Paging;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What members were told, by member. */
@Component
class Notifications {

    /** Older ones are forgotten. */
    static final int KEPT = 500;

    /** More unread ones than this are many; nobody needs the exact number. */
    static final int COUNTED = 100;

    /** How many may gather before what is too much is removed. */
    private static final int SLACK = 20;

    private static final int DUPLICATE = 11000;

    private final ReactiveMongoOperations mongo;

    Notifications(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Telling again changes nothing, not even whether it was read. */
    Mono<Void> tell(List<Told> told) {
        if (told.isEmpty()) {
            return Mono.empty();
        }
        return mongo.bulkOps(BulkMode.UNORDERED, Told.class)
                .insert(told)
                .execute()
                .then()
                .onErrorResume(Notifications::isOnlyDuplicates, known -> Mono.empty());
    }

    Flux<Told> newest(String member, Paging paging) {
        return mongo.find(
                of(member)
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .skip(paging.offset())
                        .limit(paging.limit()),
                Told.class);
    }

    Mono<Long> count(String member) {
        return ids(of(member).limit(KEPT + SLACK)).count();
    }

    /** At most {@link #COUNTED}. */
    Mono<Long> unread(String member) {
        return ids(unreadOf(member).limit(COUNTED)).count();
    }

    /** False when there is no such notification of the member's. */
    Mono<Boolean> read(String member, String fact) {
        var one = Query.query(Criteria.where("_id").is(Told.id(member, fact)));
        return mongo.updateFirst(one, Update.update("read", true), Told.class)
                .map(result -> result.getMatchedCount() > 0);
    }

    Mono<Void> readAll(String member) {
        return mongo.updateMulti(unreadOf(member), Update.update("read", true), Told.class).then();
    }

    /** Forgets the oldest when a member has too many. */
    Mono<Void> trim(String member) {
        var oldestKept =
                of(member)
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .skip(KEPT - 1)
                        .limit(SLACK + 1);
        return ids(oldestKept)
                .collectList()
                .filter(ids -> ids.size() > SLACK)
                .flatMap(ids ->
                        mongo.remove(
                                Query.query(
                                        Criteria.where("_id")
                                                .gt(Told.first(member))
                                                .lt(ids.getFirst())),
                                Told.class))
                .then();
    }

    private static Query of(String member) {
        return Query.query(range(member));
    }

    private static Query unreadOf(String member) {
        return Query.query(range(member).and("read").is(false));
    }

    private static Criteria range(String member) {
        return Criteria.where("_id").gt(Told.first(member)).lt(Told.last(member));
    }

    private Flux<String> ids(Query query) {
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, Told.COLLECTION)
                .map(document -> String.valueOf(document.get("_id")));
    }

    private static boolean isOnlyDuplicates(Throwable failure) {
        if (failure instanceof DuplicateKeyException) {
            return true;
        }
        var cause = failure instanceof MongoBulkWriteException ? failure : failure.getCause();
        return cause instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE);
    }
}
