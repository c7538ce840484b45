package org.atrium.server.people;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People of whom somebody sees what they can help with; nobody else is shown to have helped. */
@Component
public class SeenHelp {

    private final Accounts accounts;
    private final Profiles profiles;

    SeenHelp(Accounts accounts, Profiles profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /** Empty where it is hidden; 404 where nobody has that name. */
    public Mono<Account> of(String username, Audience audience) {
        return accounts.byUsername(Usernames.normalised(username))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("person.unknown").refused()))
                .filterWhen(person -> profiles.showsCanHelp(person, audience));
    }

    /** Those of some members. */
    public Mono<Set<String>> among(Collection<String> members, Audience audience) {
        return members.isEmpty()
                ? Mono.just(Set.of())
                : Mono.zip(accounts.byIds(members).collectList(), profiles.byIds(members))
                        .map(read ->
                                read.getT1().stream()
                                        .filter(person ->
                                                Profiles.showsCanHelp(
                                                        person,
                                                        read.getT2().get(person.id()),
                                                        audience))
                                        .map(Account::id)
                                        .collect(Collectors.toSet()));
    }
}
