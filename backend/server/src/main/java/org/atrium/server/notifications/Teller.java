package org.atrium.server.notifications;

import java.util.List;
import java.util.Map;
import org.atrium.server.notifications.Inboxes.Letter;
import org.atrium.server.notifications.Recipients.Recipient;
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

    private static final int TOGETHER = 32;

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
                .buffer(TOGETHER)
                .concatMap(some -> recipients.of(some).map(told -> letters(some, told)))
                .concatMap(inboxes::tell)
                .then();
    }

    private static List<Letter> letters(List<Fact> facts, Map<String, List<Recipient>> told) {
        return facts.stream()
                .flatMap(fact ->
                        told.getOrDefault(fact.id(), List.of()).stream()
                                .map(one -> new Letter(one.member(), Told.of(fact, one))))
                .toList();
    }
}
