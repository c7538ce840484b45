package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import org.atrium.server.search.Operator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * `is:unanswered`, `is:answered`, `is:solved`, `is:closed`, and `is:open` for what is not solved.
 */
@Component
@Order(50)
class StateOperator implements Operator {

    static final String NAME = "is";

    private static final List<String> STATES =
            List.of("unanswered", "answered", "solved", "open", "closed");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<String> value(String typed) {
        var state = typed.toLowerCase(Locale.ROOT);
        return STATES.contains(state) ? Mono.just(state) : Mono.empty();
    }

    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        var begun = typed.toLowerCase(Locale.ROOT);
        return Mono.just(
                STATES.stream()
                        .filter(state -> state.startsWith(begun))
                        .map(state -> Operator.completion(NAME, state, ""))
                        .toList());
    }
}
