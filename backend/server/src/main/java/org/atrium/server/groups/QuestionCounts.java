package org.atrium.server.groups;

import java.util.Map;
import reactor.core.publisher.Mono;

/** How much was asked in groups; the questions feature implements it. */
public interface QuestionCounts {

    /**
     * Public questions by slug, where a question counts for its groups and every wider area of
     * them; groups without any may be absent.
     */
    Mono<Map<String, Count>> byGroup();

    /** The same of one group. */
    Mono<Count> in(String slug);

    /**
     * @param asked public questions
     * @param answered those that have an answer
     */
    record Count(long asked, long answered) {
        public static final Count NONE = new Count(0, 0);
    }
}
