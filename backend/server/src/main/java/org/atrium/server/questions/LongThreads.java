package org.atrium.server.questions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Threads of very many posts, as they were when they were read or changed last. Reading one costs
 * many times what it costs to ask whether it changed since, which whoever takes one from here has
 * to do.
 */
final class LongThreads {

    private static final int LONG = 150;
    private static final int MOST_POSTS = 10_000;
    private static final Duration LAST = Duration.ofMinutes(10);

    private final Cache<String, Question> threads =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_POSTS)
                    .weigher((String id, Question thread) -> posts(thread))
                    .expireAfterAccess(LAST)
                    .build();

    Map<String, Question> of(Collection<String> ids) {
        return threads.getAllPresent(ids);
    }

    /** An older one never replaces a newer one. */
    void keep(Question thread) {
        if (posts(thread) >= LONG) {
            threads.asMap()
                    .merge(
                            thread.id(),
                            thread,
                            (known, read) -> read.acts() >= known.acts() ? read : known);
        }
    }

    private static int posts(Question thread) {
        return thread.comments().size()
                + thread.answers().stream().mapToInt(answer -> 1 + answer.comments().size()).sum();
    }
}
