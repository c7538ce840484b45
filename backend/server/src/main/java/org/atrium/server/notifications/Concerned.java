package org.atrium.server.notifications;

import org.atrium.server.questions.ThreadOutline;
import java.util.List;
import reactor.core.publisher.Mono;

/** Whom a new question concerns who had no part in it yet. */
interface Concerned {

    /** Member ids of those who organise the question's groups. */
    Mono<List<String>> organisers(ThreadOutline thread);

    /** Member ids of those who can help with one of its topics, in its language; at most three. */
    Mono<List<String>> helpers(ThreadOutline thread);
}
