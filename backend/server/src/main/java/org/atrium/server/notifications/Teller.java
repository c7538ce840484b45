package org.atrium.server.notifications;

import java.util.List;
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
    private final Notifications notifications;

    Teller(Recipients recipients, Notifications notifications) {
        this.recipients = recipients;
        this.notifications = notifications;
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        return Flux.fromIterable(facts)
                .filter(Telling::isAbout)
                .flatMapSequential(this::told, AT_ONCE)
                .collectList()
                .flatMap(told -> tell(told.stream().flatMap(List::stream).toList()));
    }

    private Mono<List<Told>> told(Fact fact) {
        return recipients
                .of(fact)
                .map(list -> list.stream().map(one -> Told.of(fact, one)).toList());
    }

    private Mono<Void> tell(List<Told> told) {
        var members = told.stream().map(Told::member).distinct().toList();
        return notifications
                .tell(told)
                .thenMany(Flux.fromIterable(members))
                .concatMap(notifications::trim)
                .then();
    }
}
