package org.atrium.server.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.atrium.server.platform.Fact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a feature puts into the index; the feature declares it as a bean, which must not depend on
 * {@link SearchIndex}.
 *
 * @param <E> an entry, annotated for Hibernate Search (`@SearchEntity`, `@Indexed`) with a String
 *     `@DocumentId`
 */
public interface Indexed<E> {

    Class<E> type();

    /** Everything there is, for a rebuild. */
    Flux<E> all();

    /** Ids that yield no entry are taken out of the index. */
    Flux<E> byIds(Collection<String> ids);

    /** Ids of entries that these facts may have changed. */
    Set<String> touchedBy(List<Fact> facts);

    /**
     * Keyword fields with ids of topics: entries that hold a topic are read again when it changes.
     */
    default List<String> topicFields() {
        return List.of();
    }

    /** About how many entries {@link #all()} yields, for the progress of a rebuild. */
    default Mono<Long> count() {
        return Mono.just(0L);
    }
}
