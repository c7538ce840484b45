package org.atrium.breach.notifications;

import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Author;
import org.atrium.server.people.Authors;
import reactor.core.publisher.Mono;

final class PlainNames {

    Mono<Map<String, Author>> of(Authors authors, String member) {
        return authors.named(List.of(member));
    }
}
