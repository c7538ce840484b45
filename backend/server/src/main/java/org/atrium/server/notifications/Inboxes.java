package org.atrium.server.notifications;

import com.mongodb.MongoBulkWriteException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The inboxes, by member id. */
@Component
class Inboxes {

    /** Older ones are forgotten. */
    static final int KEPT = 300;

    /** What a member did with their inbox; their other windows show it. */
    static final String READ = "NotificationsRead";

    private static final int TOGETHER = 500;
    private static final int DUPLICATE = 11000;
    private static final String TOLD = "told";

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;

    Inboxes(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /** What to tell whom. */
    record Letter(String member, Told told) {}

    Mono<Inbox> of(String member) {
        return mongo.findById(member, Inbox.class).defaultIfEmpty(Inbox.empty(member));
    }

    /** Telling again changes nothing, not even whether it was read. */
    Mono<Void> tell(List<Letter> letters) {
        return Flux.fromIterable(letters).buffer(TOGETHER).concatMap(this::tellSome).then();
    }

    private Mono<Void> tellSome(List<Letter> letters) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Inbox.class);
        for (var letter : letters) {
            bulk.upsert(
                    Query.query(isNew(letter)),
                    new Update().push(TOLD).slice(-KEPT).each(letter.told()));
        }
        // whoever has it already is not met, and cannot be made a second time
        return bulk.execute()
                .then()
                .onErrorResume(Inboxes::isOnlyDuplicates, known -> Mono.empty());
    }

    /** An edit that keeps a mention mentions nobody again. */
    private static Criteria isNew(Letter letter) {
        var told = letter.told();
        var isNew = Criteria.where("_id").is(letter.member());
        if (!told.kind().equals(Telling.MENTIONED)) {
            return isNew.and("told._id").ne(told.fact());
        }
        var same =
                Criteria.where("kind")
                        .is(Telling.MENTIONED)
                        .and("question")
                        .is(told.question())
                        .and("part")
                        .is(told.part());
        return isNew.and("told._id").ne(told.fact()).and(TOLD).not().elemMatch(same);
    }

    /**
     * Marks as read what the filter meets; the inbox after it, and the mark that undoes it where
     * something was unread.
     *
     * @param filter conditions on fields of {@link Told}
     */
    Mono<Marked> read(String member, Map<String, Object> filter) {
        var fact = fact(member);
        var unread = new LinkedHashMap<String, Object>(filter);
        unread.put("read", false);
        // the embedded storage looks for elements field by field: what is looked for changes last
        var update =
                new Update()
                        .set("told.$[one].mark", fact.id())
                        .set("told.$[one].read", true)
                        .filterArray(on("one.", unread));
        return change(member, unread, update, fact)
                .map(after -> new Marked(after, fact.id()))
                .switchIfEmpty(of(member).map(same -> new Marked(same, null)));
    }

    /** What one act marked is unread again. */
    Mono<Inbox> unreadAgain(String member, String mark) {
        var marked = Map.<String, Object>of("mark", mark, "read", true);
        var update = new Update().set("told.$[one].read", false).filterArray(on("one.", marked));
        return change(member, marked, update, fact(member)).switchIfEmpty(of(member));
    }

    /** An inbox after something in it was marked, and by what. */
    record Marked(Inbox inbox, @Nullable String mark) {}

    private Mono<Inbox> change(String member, Map<String, Object> met, Update update, Fact fact) {
        var query = new Criteria("_id").is(member).and(TOLD).elemMatch(on("", met));
        update.push(Fact.PENDING, fact);
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(Query.query(query), update, after, Inbox.class)
                .doOnNext(changed -> relay.relay(Inbox.COLLECTION, member, List.of(fact)));
    }

    private static Criteria on(String path, Map<String, Object> conditions) {
        var criteria = new Criteria();
        for (var condition : conditions.entrySet()) {
            criteria = criteria.and(path + condition.getKey()).is(condition.getValue());
        }
        return criteria;
    }

    private static Fact fact(String member) {
        return Fact.of(READ, Instant.now(), member, member, null, "confidential", List.of());
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
