package org.atrium.server.search;

import java.util.List;
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
        return Flux.fromIterable(index.everythingIndexed())
                .concatMap(indexed -> index.refresh(indexed, indexed.touchedBy(facts)))
                .then(Mono.fromRunnable(rebuild::rebuildWhatWasLost));
    }
}
