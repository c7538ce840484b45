package org.atrium.server.questions;

import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.people.Matching;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People who may help with a question and are not in it yet. */
@Component
class Helpers {

    private static final int MOST = 5;

    private final Matching matching;
    private final Topics topics;

    Helpers(Matching matching, Topics topics) {
        this.matching = matching;
        this.topics = topics;
    }

    Mono<Page<PersonSummary>> of(Question question) {
        return matching.forQuestion(
                        topics.resolved(question.topics()),
                        question.language(),
                        question.groups(),
                        question.people(),
                        MOST)
                .map(people -> new Page<>(people, null, people.size()));
    }
}
