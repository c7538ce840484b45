package org.atrium.server.notifications;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.jspecify.annotations.Nullable;
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
    record Letter(String member, Told told) {

        boolean isMention() {
            return told.kind().equals(Telling.MENTIONED);
        }
    }

    Mono<Inbox> of(String member) {
        return mongo.findById(member, Inbox.class).defaultIfEmpty(Inbox.empty(member));
    }

    /** Telling again changes nothing, not even whether it was read. */
    Mono<Void> tell(List<Letter> letters) {
        return Flux.fromIterable(letters).buffer(TOGETHER).concatMap(this::tellSome).then();
    }

    /**
     * All that a member is told at once is one write; letter by letter where some was told before.
     */
    private Mono<Void> tellSome(List<Letter> letters) {
        var mentions = letters.stream().filter(Letter::isMention).toList();
        var byMember =
                letters.stream()
                        .filter(letter -> !letter.isMention())
                        .collect(
                                Collectors.groupingBy(
                                        Letter::member, LinkedHashMap::new, Collectors.toList()));
        return write(byMember.values())
                .flatMapIterable(toldBefore -> toldBefore)
                .concatWith(Flux.fromIterable(mentions))
                .map(List::of)
                .collectList()
                .flatMap(this::write)
                .then();
    }

    /** The letters of those who have one of theirs already, and were left as they are. */
    private Mono<List<Letter>> write(Collection<List<Letter>> inboxes) {
        if (inboxes.isEmpty()) {
            return Mono.just(List.of());
        }
        var written = List.copyOf(inboxes);
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Inbox.class);
        for (var letters : written) {
            bulk.upsert(
                    Query.query(areNew(letters)),
                    new Update()
                            .push(TOLD)
                            .slice(-KEPT)
                            .each(letters.stream().map(Letter::told).toArray()));
        }
        // whoever has one already is not met, and cannot be made a second time
        return bulk.execute()
                .thenReturn(List.<Letter>of())
                .onErrorResume(
                        Inboxes::isOnlyDuplicates,
                        known ->
                                Mono.just(
                                        duplicates(known).stream()
                                                .map(written::get)
                                                .filter(letters -> letters.size() > 1)
                                                .flatMap(List::stream)
                                                .toList()));
    }

    private static Criteria areNew(List<Letter> letters) {
        var areNew = Criteria.where("_id").is(letters.getFirst().member());
        if (letters.getFirst().isMention()) {
            return isNewMention(areNew, letters.getFirst().told());
        }
        return areNew.and("told._id").nin(letters.stream().map(one -> one.told().fact()).toList());
    }

    /** An edit that keeps a mention mentions nobody again. */
    private static Criteria isNewMention(Criteria areNew, Told told) {
        var same =
                Criteria.where("kind")
                        .is(Telling.MENTIONED)
                        .and("question")
                        .is(told.subject())
                        .and("part")
                        .is(told.part());
        return areNew.and("told._id").ne(told.fact()).and(TOLD).not().elemMatch(same);
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
        return writeErrors(failure).allMatch(error -> error.getCode() == DUPLICATE)
                && writeErrors(failure).findAny().isPresent();
    }

    private static List<Integer> duplicates(Throwable failure) {
        return writeErrors(failure).map(BulkWriteError::getIndex).toList();
    }

    private static Stream<BulkWriteError> writeErrors(Throwable failure) {
        var cause = failure instanceof MongoBulkWriteException ? failure : failure.getCause();
        return cause instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream()
                : Stream.empty();
    }
}
