package org.atrium.server.notifications;

import java.util.List;
import java.util.Set;
import org.atrium.server.people.Matching;
import org.atrium.server.people.Members;
import org.atrium.server.questions.ThreadOutline;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom a new question concerns who had no part in it yet. */
@Component
class Concerned {

    /** More would make everybody leave the answer to the others, and flood those who know much. */
    private static final int HELPERS = 3;

    private final Members members;
    private final Matching matching;

    Concerned(Members members, Matching matching) {
        this.members = members;
        this.matching = matching;
    }

    /** Member ids of those who organise the question's groups. */
    Mono<List<String>> organisers(ThreadOutline thread) {
        return members.organiserIds(thread.groups());
    }

    /** Member ids of those who can help with one of its topics, in its language. */
    Mono<List<String>> helpers(ThreadOutline thread) {
        return matching.speakersForQuestion(
                thread.topics(),
                thread.language(),
                thread.groups(),
                Set.of(thread.asker()),
                HELPERS);
    }
}
