package org.atrium.server.questions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.WholeCollection;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The questions as they are stored. Whoever reads one decides by {@link Sight} who may see it. */
@Component
class Questions {

    static final String COLLECTION = "questions";
    private static final String ACTS = "acts";
    private static final String[] NOT_IN_ROWS = {
        "body",
        "answers",
        "comments",
        "followers",
        "removedPosts",
        "thanks",
        "confirmations",
        "looks",
        "freshness",
        "suggestions",
        "redaction",
        "lifts",
        "requests",
        "route",
        Fact.PENDING
    };

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final LongThreads longThreads = new LongThreads();

    Questions(ReactiveMongoOperations mongo, FactRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    Mono<Question> byId(String id) {
        return byIds(List.of(id)).next();
    }

    Flux<Question> byIds(Collection<String> ids) {
        return unchanged(longThreads.of(ids))
                .flatMapMany(known -> {
                    var others = ids.stream().filter(id -> !known.containsKey(id)).toList();
                    return Flux.fromIterable(known.values()).concatWith(read(others));
                });
    }

    private Flux<Question> read(Collection<String> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Question.class)
                        .doOnNext(longThreads::keep);
    }

    private Mono<Map<String, Question>> unchanged(Map<String, Question> known) {
        if (known.isEmpty()) {
            return Mono.just(known);
        }
        var query = Query.query(Criteria.where("_id").in(known.keySet()));
        query.fields().include(ACTS);
        return mongo.find(query, Document.class, COLLECTION)
                .mapNotNull(now ->
                        known.get(now.getString("_id")) instanceof Question thread
                                        && now.get(ACTS, Number.class).longValue() == thread.acts()
                                ? thread
                                : null)
                .collectMap(Question::id);
    }

    Flux<Question> all() {
        return WholeCollection.read(mongo, Question.class, Question::id);
    }

    Mono<Long> count() {
        return mongo.estimatedCount(Question.class);
    }

    Mono<Map<String, QuestionRow>> rows(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().exclude(NOT_IN_ROWS);
        return mongo.find(query, QuestionRow.class, COLLECTION).collectMap(QuestionRow::id);
    }

    /** Which of these are there. */
    Mono<Set<String>> present(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Set.of());
        }
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION)
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }

    /** Fails with a duplicate key when the id is taken. */
    Mono<Question> insert(Question question) {
        return mongo.insert(question).doOnNext(this::relayAll);
    }

    /** Fails, with some of them written, when one is there. */
    Mono<Void> insertAll(List<Question> questions) {
        return mongo.insertAll(questions).doOnNext(this::relayAll).then();
    }

    /**
     * One atomic change, done only when the question meets the conditions at that moment; the
     * question after the change, or empty when it does not meet them.
     */
    Mono<Question> change(String id, Criteria conditions, Update update, Fact... facts) {
        var query = Query.query(conditions.and("_id").is(id));
        update.push(Fact.PENDING).each((Object[]) facts);
        update.inc(ACTS, 1);
        var options = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(query, update, options, Question.class)
                .doOnNext(longThreads::keep)
                .doOnNext(changed -> relay.relay(COLLECTION, id, Arrays.asList(facts)));
    }

    private void relayAll(Question question) {
        relay.relay(COLLECTION, question.id(), question.pendingFacts());
    }
}
