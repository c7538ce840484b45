package org.atrium.server.importing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps authors of imports as accounts that nobody claimed; what is there stays as it is. */
@Component
class UnclaimedAccounts implements AuthorRecords {

    private static final int AT_ONCE = 32;

    private final Accounts accounts;

    UnclaimedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Long> write(Collection<ImportedAuthor> authors) {
        var ids = authors.stream().map(ImportedAuthor::memberId).toList();
        return accounts.byIds(ids)
                .map(Account::id)
                .collectList()
                .map(HashSet::new)
                .map(known -> missing(authors, known))
                .flatMap(this::create);
    }

    private static List<ImportedAuthor> missing(
            Collection<ImportedAuthor> authors, HashSet<String> known) {
        return authors.stream().filter(author -> !known.contains(author.memberId())).toList();
    }

    private Mono<Long> create(List<ImportedAuthor> missing) {
        return Flux.fromIterable(missing)
                .flatMap(
                        author ->
                                accounts.importUnclaimed(
                                        author.memberId(),
                                        author.username(),
                                        author.name(),
                                        author.source(),
                                        author.joinedAt()),
                        AT_ONCE)
                .count();
    }
}
