package org.atrium.server.notifications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.server.follows.Subject;
import org.atrium.server.groups.Groups;
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
 * let in, its organisers; of a group that is wanted, those who decide. What is between two people
 * the other one hears.
 */
@Component
class GroupNews {

    private static final Set<String> ASKING = Set.of(Telling.REQUESTED, Telling.GROUP_PROPOSED);

    private final Accounts accounts;
    private final Members members;
    private final Groups groups;

    GroupNews(Accounts accounts, Members members, Groups groups) {
        this.accounts = accounts;
        this.members = members;
        this.groups = groups;
    }

    /** By fact id. */
    Mono<Map<String, List<Recipient>>> of(List<Fact> facts) {
        return Flux.fromIterable(facts)
                .filter(fact -> Telling.isAboutGroup(fact) || Telling.isAboutMentoring(fact))
                .concatMap(fact -> told(fact).map(told -> Map.entry(fact.id(), told)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<List<Recipient>> told(Fact fact) {
        var asks = ASKING.contains(fact.type());
        var cause =
                new Cause(
                        asks ? Reason.ORGANISER : Reason.CONCERNED,
                        fact.groups().stream().findFirst().map(Subject::group).orElse(null));
        return concerned(fact)
                .flatMapMany(accounts::byIds)
                .filter(Account::isClaimed)
                .filter(account -> !account.id().equals(fact.actor()))
                .map(account -> new Recipient(account.id(), account.username(), cause))
                .collectList();
    }

    private Mono<List<String>> concerned(Fact fact) {
        return switch (fact.type()) {
            case Telling.REQUESTED -> members.organiserIds(fact.groups());
            case Telling.GROUP_PROPOSED -> deciding(fact.groups().subList(1, fact.groups().size()));
            default ->
                    Mono.just(
                            Telling.isAboutMentoring(fact)
                                    ? fact.people()
                                    : List.of(fact.subject()));
        };
    }

    /** Organisers of the wider areas; where there are none, of all that are wider still. */
    private Mono<List<String>> deciding(List<String> areas) {
        return members.organiserIds(areas)
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(
                        Mono.defer(
                                () -> members.organiserIds(List.copyOf(groups.withWider(areas)))));
    }
}
