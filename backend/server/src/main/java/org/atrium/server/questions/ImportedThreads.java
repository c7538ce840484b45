package org.atrium.server.questions;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.atrium.contract.people.RoleLine;
import org.atrium.server.questions.ImportedThread.ImportedComment;
import org.atrium.server.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that come from elsewhere, in bulk. What came with each is remembered, so that the same
 * again changes nothing, and something new changes that and leaves alone what people did here.
 */
@Component
public class ImportedThreads {

    private static final int TRIES = 5;

    private final ReactiveMongoOperations mongo;
    private final Questions questions;
    private final ImportMerge merge;
    private final SearchIndex index;
    private final IndexedQuestions indexed;

    ImportedThreads(
            ReactiveMongoOperations mongo,
            Questions questions,
            ImportMerge merge,
            SearchIndex index,
            IndexedQuestions indexed) {
        this.mongo = mongo;
        this.questions = questions;
        this.merge = merge;
        this.index = index;
        this.indexed = indexed;
    }

    /** What became of a thread, an answer or a comment. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * What came of a thread last time.
     *
     * @param sums check sums by id of the thread, its answers and all comments
     */
    @Document("importedThreads")
    record Came(@Id String id, Map<String, String> sums) {}

    /**
     * A thread and what is to become of it.
     *
     * @param first it never came before
     */
    private record Arrival(
            ImportedThread thread,
            boolean first,
            Map<String, String> sums,
            Map<String, Outcome> outcomes) {

        boolean is(Outcome outcome) {
            return outcomes.get(thread.id()) == outcome;
        }

        boolean changesSomething() {
            return outcomes.values().stream().anyMatch(one -> one != Outcome.UNCHANGED);
        }
    }

    /**
     * Complete when searches find them.
     *
     * @param roles role lines by member id, to keep with the posts
     * @return outcomes by id of the threads, their answers and all comments
     */
    public Mono<Map<String, Outcome>> write(
            List<ImportedThread> threads, Map<String, RoleLine> roles) {
        var ids = threads.stream().map(ImportedThread::id).toList();
        return Mono.zip(questions.present(ids), came(ids))
                .publishOn(Schedulers.parallel())
                .map(known -> arrivals(threads, known.getT1(), known.getT2()))
                .flatMap(arrivals -> writeAll(arrivals, roles).thenReturn(outcomes(arrivals)));
    }

    private Mono<Map<String, Came>> came(Collection<String> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Came.class)
                        .collectMap(Came::id);
    }

    private static List<Arrival> arrivals(
            List<ImportedThread> threads, Set<String> present, Map<String, Came> came) {
        return threads.stream()
                .map(thread -> {
                    var last = came.get(thread.id());
                    var known = present.contains(thread.id());
                    return arrival(thread, known, last);
                })
                .toList();
    }

    /** What is here without a note of how it came was left by a run that was cut off. */
    private static Arrival arrival(ImportedThread thread, boolean known, @Nullable Came came) {
        var last = came == null ? Map.<String, String>of() : came.sums();
        var sums = sums(thread);
        var outcomes = new LinkedHashMap<String, Outcome>();
        sums.forEach((id, sum) -> {
            if (!known || !last.containsKey(id)) {
                outcomes.put(id, known && last.isEmpty() ? Outcome.UPDATED : Outcome.CREATED);
            } else {
                outcomes.put(id, sum.equals(last.get(id)) ? Outcome.UNCHANGED : Outcome.UPDATED);
            }
        });
        return new Arrival(thread, came == null, sums, outcomes);
    }

    private Mono<Void> writeAll(List<Arrival> arrivals, Map<String, RoleLine> roles) {
        var fresh = arrivals.stream().filter(arrival -> arrival.is(Outcome.CREATED)).toList();
        var changed =
                arrivals.stream()
                        .filter(arrival -> !arrival.is(Outcome.CREATED))
                        .filter(Arrival::changesSomething)
                        .toList();
        if (fresh.isEmpty() && changed.isEmpty()) {
            return Mono.empty();
        }
        // remembered last, so that a run that was cut off is made good by the next one
        return create(fresh, roles)
                .then(Mono.defer(() -> update(changed, roles)))
                .then(Mono.defer(() -> remember(arrivals)));
    }

    private Mono<Void> create(List<Arrival> fresh, Map<String, RoleLine> roles) {
        if (fresh.isEmpty()) {
            return Mono.empty();
        }
        var created = fresh.stream().map(one -> merge.fresh(one.thread(), roles)).toList();
        var entries = created.stream().collect(Collectors.toMap(Question::id, indexed::entry));
        return questions.insertAll(created).then(Mono.defer(() -> index.put(indexed, entries)));
    }

    private Mono<Void> update(List<Arrival> changed, Map<String, RoleLine> roles) {
        var ids = changed.stream().map(arrival -> arrival.thread().id()).toList();
        return Flux.fromIterable(changed)
                .concatMap(arrival -> update(arrival.thread(), roles))
                .then(Mono.defer(() -> index.refresh(indexed, ids)));
    }

    /** Somebody may be acting in the thread at the same moment; then it is read again. */
    private Mono<Void> update(ImportedThread thread, Map<String, RoleLine> roles) {
        return Mono.defer(() -> questions.byId(thread.id()))
                .flatMap(here ->
                        questions.change(
                                thread.id(),
                                Criteria.where("acts").is(here.acts()),
                                merge.update(here, thread, roles)))
                .repeatWhenEmpty(TRIES, again -> again)
                .then();
    }

    private Mono<Void> remember(List<Arrival> arrivals) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Came.class);
        var upsert = FindAndReplaceOptions.options().upsert();
        for (var arrival : arrivals) {
            var id = arrival.thread().id();
            var came = new Came(id, arrival.sums());
            if (arrival.first()) {
                bulk.insert(came);
            } else if (arrival.changesSomething()) {
                bulk.replaceOne(Query.query(Criteria.where("_id").is(id)), came, upsert);
            }
        }
        return bulk.execute().then();
    }

    private static Map<String, Outcome> outcomes(List<Arrival> arrivals) {
        var all = new LinkedHashMap<String, Outcome>();
        arrivals.forEach(arrival -> all.putAll(arrival.outcomes()));
        return all;
    }

    private static Map<String, String> sums(ImportedThread thread) {
        var sums = new LinkedHashMap<String, String>();
        sums.put(thread.id(), sum(thread.withoutPosts()));
        comments(thread.comments(), sums);
        for (var answer : thread.answers()) {
            sums.put(answer.id(), sum(answer.withoutComments()));
            comments(answer.comments(), sums);
        }
        return sums;
    }

    private static void comments(List<ImportedComment> comments, Map<String, String> sums) {
        comments.forEach(comment -> sums.put(comment.id(), sum(comment)));
    }

    private static String sum(@Nullable Record post) {
        var text = Objects.toString(post);
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue() << 24 ^ text.length());
    }
}
