package org.atrium.server.importing;

import java.util.List;
import java.util.Map;
import org.atrium.server.importing.Sums.Outcome;
import reactor.core.publisher.Mono;

/** Writes threads that come from elsewhere. */
interface ThreadRecords {

    /**
     * What became of each post and comment.
     *
     * @param byPart outcome by id, of the thread itself, its answers, all comments
     */
    record Written(ImportedThread thread, Map<String, Outcome> byPart) {}

    /** Complete when searches find them. */
    Mono<List<Written>> write(List<ImportedThread> threads);
}
