package org.atrium.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.platform.Fact;
import org.atrium.server.search.Indexed;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Puts members who said something about themselves, or joined a group, into the index. */
@Component
class PersonEntries implements Indexed<PersonEntry> {

    private static final int TOGETHER = 200;
    private static final Set<String> TOUCHING =
            Set.of(
                    Profiles.SAVED,
                    "AccountRenamed",
                    "AccountErasureBegun",
                    "AccountErasureTakenBack",
                    "AccountErased",
                    "GroupJoined",
                    "GroupLeft",
                    "OrganiserNamed",
                    "OrganiserDismissed",
                    "MemberRemoved",
                    "MembershipRequested",
                    "RequestWithdrawn",
                    "MemberAdmitted",
                    "RequestDeclined");

    private final Accounts accounts;
    private final Profiles profiles;
    private final Topics topics;
    private final Areas areas;

    PersonEntries(Accounts accounts, Profiles profiles, Topics topics, Areas areas) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.topics = topics;
        this.areas = areas;
    }

    @Override
    public Class<PersonEntry> type() {
        return PersonEntry.class;
    }

    @Override
    public Flux<PersonEntry> all() {
        return accounts.all().buffer(TOGETHER).concatMap(this::entries);
    }

    @Override
    public Flux<PersonEntry> byIds(Collection<String> ids) {
        return accounts.byIds(ids).collectList().flatMapMany(this::entries);
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> TOUCHING.contains(fact.type()))
                .map(Fact::subject)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> topicFields() {
        return List.of(FieldSight.said("canHelp"));
    }

    private Flux<PersonEntry> entries(List<Account> together) {
        return profiles.byIds(together.stream().map(Account::id).toList())
                .flatMapIterable(saved ->
                        together.stream()
                                .filter(account -> isOfInterest(account, saved))
                                .map(account ->
                                        PersonEntry.of(
                                                account, saved.get(account.id()), topics, areas))
                                .toList());
    }

    private static boolean isOfInterest(Account account, Map<String, Profile> saved) {
        return !account.isErased()
                && (saved.containsKey(account.id())
                        || !account.groupRoles().isEmpty()
                        || !account.joinRequests().isEmpty());
    }
}
