package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import org.atrium.server.search.Operator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * `cites:pattypan.toolforge.org`, `cites:Commons:Help:Pattypan`: what links to a page or to
 * anything below it. Not completed, as that would tell what is cited where one may not look.
 */
@Component
@Order(60)
class CitesOperator implements Operator {

    static final String NAME = "cites";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<String> value(String typed) {
        return Mono.justOrEmpty(Cites.asked(typed));
    }

    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        return Mono.just(List.of());
    }
}
