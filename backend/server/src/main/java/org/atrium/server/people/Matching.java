package org.atrium.server.people;

import java.util.List;
import java.util.Set;
import org.atrium.contract.people.PersonSummary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds people who may help with a question. */
@Component
public class Matching {

    /**
     * Listed people who can help with any of the topics and are not away, at most ten; best are
     * those who know most of the topics, can read the language and are near. Each says why.
     */
    public Mono<List<PersonSummary>> forQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds) {
        return Mono.just(List.of());
    }
}
