package org.atrium.server.people;

import java.util.List;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds members by the beginning of a word of their name, as somebody types it. */
@Component
public class Naming {

    private final SearchIndex index;

    Naming(SearchIndex index) {
        this.index = index;
    }

    /** Member ids of those who are listed, by name. */
    public Mono<List<String>> listed(String typed, int most) {
        var beginning = WordPrefixes.fold(typed);
        if (beginning.isEmpty()) {
            return Mono.just(List.of());
        }
        return index.query(session ->
                session.search(PersonEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f ->
                                Directory.listed(f)
                                        .filter(f.prefix().field("beginnings").matching(beginning)))
                        .sort(f -> f.field("since"))
                        .fetchHits(most));
    }
}
