package org.atrium.server.notifications;

import java.util.List;
import java.util.Map;
import org.atrium.server.follows.Subject;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who hears of what is decided in a group: the member whom it is about; of somebody who wants to be
 * let in, its organisers.
 */
@Component
class GroupNews {

    private final Accounts accounts;
    private final Members members;

    GroupNews(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** By fact id. */
    Mono<Map<String, List<Recipient>>> of(List<Fact> facts) {
        return Flux.fromIterable(facts)
                .filter(Telling::isAboutGroup)
                .concatMap(fact -> told(fact).map(told -> Map.entry(fact.id(), told)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<List<Recipient>> told(Fact fact) {
        var asks = fact.type().equals(Telling.REQUESTED);
        var cause =
                new Cause(
                        asks ? Reason.ORGANISER : Reason.CONCERNED,
                        Subject.group(fact.groups().getFirst()));
        var ids = asks ? members.organiserIds(fact.groups()) : Mono.just(List.of(fact.subject()));
        return ids.flatMapMany(accounts::byIds)
                .filter(Account::isClaimed)
                .filter(account -> !account.id().equals(fact.actor()))
                .map(account -> new Recipient(account.id(), account.username(), cause))
                .collectList();
    }
}
