package org.atrium.server.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings entries up to date with what happened. */
@Component
@Order(10)
class IndexRefresh implements FactReader {

    private final SearchIndex index;
    private final IndexRebuild rebuild;

    IndexRefresh(SearchIndex index, IndexRebuild rebuild) {
        this.index = index;
        this.rebuild = rebuild;
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        var topics = topics(facts);
        return Flux.fromIterable(index.everythingIndexed())
                .concatMap(indexed ->
                        index.refresh(indexed, indexed.touchedBy(facts))
                                .then(Mono.defer(() -> refreshHolders(indexed, topics))))
                .then(Mono.fromRunnable(rebuild::rebuildWhatWasLost));
    }

    /** Topics that were merged or are their own again, and those that they led to. */
    private static Set<String> topics(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.type().startsWith("Topic"))
                .flatMap(fact -> Stream.of(fact.subject(), String.valueOf(fact.part())))
                .collect(Collectors.toSet());
    }

    private <E> Mono<Void> refreshHolders(Indexed<E> indexed, Set<String> topics) {
        var fields = indexed.topicFields();
        if (topics.isEmpty() || fields.isEmpty()) {
            return Mono.empty();
        }
        return index.<List<String>>query(session ->
                        session.search(indexed.type())
                                .select(f -> f.id(String.class))
                                .where(f -> {
                                    var any = f.bool().minimumShouldMatchNumber(1);
                                    fields.forEach(field ->
                                            any.should(f.terms().field(field).matchingAny(topics)));
                                    return any;
                                })
                                .fetchAllHits())
                .flatMap(ids -> index.refresh(indexed, ids));
    }
}
