package org.atrium.server.importing;

import java.util.List;
import java.util.Map;
import org.atrium.server.questions.ImportedThread;
import org.atrium.server.questions.ImportedThreads.Outcome;
import reactor.core.publisher.Mono;

/** Writes threads that come from elsewhere. */
interface ThreadRecords {

    /**
     * Complete when searches find them.
     *
     * @return outcomes by id of the threads, their answers and all comments
     */
    Mono<Map<String, Outcome>> write(List<ImportedThread> threads);
}
