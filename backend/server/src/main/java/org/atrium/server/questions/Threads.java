package org.atrium.server.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.server.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes threads that come from elsewhere; what is there already and the same is left alone. */
@Component
public class Threads {

    private static final int AT_ONCE = 8;

    private final Questions questions;
    private final Merging merging;
    private final IndexedQuestions indexed;
    private final SearchIndex index;

    /** What became of a post or comment. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * @param byPart outcome by id, of the thread itself, its answers, all comments
     */
    public record Written(ImportedThread thread, Map<String, Outcome> byPart) {}

    Threads(
            Questions questions, Merging merging, IndexedQuestions indexed, SearchIndex index) {
        this.questions = questions;
        this.merging = merging;
        this.indexed = indexed;
        this.index = index;
    }

    /** In the order given; complete when searches find them. */
    public Mono<List<Written>> write(List<ImportedThread> threads) {
        var ids = threads.stream().map(ImportedThread::id).toList();
        return questions
                .byIds(ids)
                .collectMap(Question::id)
                .flatMap(known -> insertNew(threads, known).then(changeKnown(threads, known)))
                .flatMap(written -> index.refresh(indexed, changed(written)).thenReturn(written));
    }

    private Mono<Void> insertNew(List<ImportedThread> threads, Map<String, Question> known) {
        var fresh =
                threads.stream()
                        .filter(thread -> !known.containsKey(thread.id()))
                        .collect(
                                Collectors.toMap(
                                        ImportedThread::id,
                                        merging::created,
                                        (one, same) -> one));
        return fresh.isEmpty() ? Mono.empty() : questions.insertAll(List.copyOf(fresh.values()));
    }

    private Mono<List<Written>> changeKnown(
            List<ImportedThread> threads, Map<String, Question> known) {
        return Flux.fromIterable(threads)
                .flatMapSequential(thread -> change(thread, known.get(thread.id())), AT_ONCE)
                .collectList();
    }

    private Mono<Written> change(ImportedThread thread, @Nullable Question there) {
        if (there == null) {
            return Mono.just(written(thread, null, merging.created(thread)));
        }
        var merged = merging.merged(there, thread);
        return merged.equals(there)
                ? Mono.just(written(thread, there, merged))
                : replace(there, merged)
                        .map(after -> written(thread, there, after))
                        .switchIfEmpty(Mono.defer(() -> again(thread)));
    }

    /** Somebody did something meanwhile, which must not be lost. */
    private Mono<Written> again(ImportedThread thread) {
        return questions.byId(thread.id()).flatMap(there -> change(thread, there));
    }

    private Mono<Question> replace(Question there, Question merged) {
        var update =
                new Update()
                        .set("title", merged.title())
                        .set("body", merged.body())
                        .set("excerpt", merged.excerpt())
                        .set("language", merged.language())
                        .set("topics", merged.topics())
                        .set("tags", merged.tags())
                        .set("groups", merged.groups())
                        .set("author", merged.author())
                        .set("activeAt", merged.activeAt())
                        .set("editedAt", merged.editedAt())
                        .set("up", merged.up())
                        .set("importedScore", merged.importedScore())
                        .set("answers", merged.answers())
                        .set("acceptedAnswer", merged.acceptedAnswer())
                        .set("answerCount", merged.answerCount())
                        .set("comments", merged.comments())
                        .set("duplicateOf", merged.duplicateOf())
                        .set("version", merged.version());
        return questions.change(
                there.id(),
                Criteria.where("acts").is(there.acts()),
                update,
                merging.fact(merged));
    }

    private static Written written(
            ImportedThread thread, @Nullable Question before, Question after) {
        var old = before == null ? Map.<String, Object>of() : Merging.parts(before);
        var byPart = new HashMap<String, Outcome>();
        Merging.parts(after)
                .forEach(
                        (id, part) -> {
                            var was = old.get(id);
                            byPart.put(
                                    id,
                                    was == null
                                            ? Outcome.CREATED
                                            : was.equals(part)
                                                    ? Outcome.UNCHANGED
                                                    : Outcome.UPDATED);
                        });
        return new Written(thread, byPart);
    }

    private static List<String> changed(List<Written> written) {
        return written.stream()
                .filter(one ->
                        one.byPart().values().stream()
                                .anyMatch(outcome -> outcome != Outcome.UNCHANGED))
                .map(one -> one.thread().id())
                .toList();
    }
}
