package org.atrium.server.notifications;

import java.util.List;
import org.atrium.server.notifications.Inboxes.Letter;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells members of what happened. */
@Component
@Order(20)
class Teller implements FactReader {

    private static final int AT_ONCE = 8;

    private final Recipients recipients;
    private final Inboxes inboxes;

    Teller(Recipients recipients, Inboxes inboxes) {
        this.recipients = recipients;
        this.inboxes = inboxes;
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        return Flux.fromIterable(facts)
                .filter(Telling::isAbout)
                .flatMapSequential(this::letters, AT_ONCE)
                .collectList()
                .flatMap(inboxes::tell);
    }

    private Flux<Letter> letters(Fact fact) {
        return recipients
                .of(fact)
                .flatMapIterable(list -> list)
                .map(one -> new Letter(one.member(), Told.of(fact, one)));
    }
}
