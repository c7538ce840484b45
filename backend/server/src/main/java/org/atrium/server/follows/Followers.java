package org.atrium.server.follows;

import java.util.Collection;
import java.util.List;
import org.atrium.server.search.SearchIndex;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds who follows something, by the index. */
@Component
public class Followers {

    /** Of one thing. */
    private static final int MOST = 10_000;

    private final SearchIndex index;

    Followers(SearchIndex index) {
        this.index = index;
    }

    /** Member ids of those who watch any of the first, or hear the first posts of the others. */
    public Mono<List<String>> of(Collection<Subject> watched, Collection<Subject> firstPosts) {
        if (watched.isEmpty() && firstPosts.isEmpty()) {
            return Mono.just(List.of());
        }
        return index.query(session ->
                session.search(FollowEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> {
                            var any = f.bool().minimumShouldMatchNumber(1);
                            if (!watched.isEmpty()) {
                                any.should(f.terms().field("all").matchingAny(keys(watched)));
                            }
                            if (!firstPosts.isEmpty()) {
                                any.should(f.terms().field("first").matchingAny(keys(firstPosts)));
                            }
                            return any;
                        })
                        .fetchHits(MOST));
    }

    private static List<String> keys(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::key).distinct().toList();
    }
}
