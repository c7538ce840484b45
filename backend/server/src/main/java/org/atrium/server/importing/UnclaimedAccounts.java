package org.atrium.server.importing;

import java.util.Collection;
import org.atrium.server.identity.ImportedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps authors of imports as accounts that nobody claimed; what is there stays as it is. */
@Component
class UnclaimedAccounts implements AuthorRecords {

    private final ImportedAccounts accounts;

    UnclaimedAccounts(ImportedAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Long> write(Collection<ImportedAuthor> authors) {
        return accounts.write(authors.stream().map(UnclaimedAccounts::account).toList());
    }

    private static ImportedAccounts.Author account(ImportedAuthor author) {
        return new ImportedAccounts.Author(
                author.memberId(),
                author.username(),
                author.name(),
                author.source(),
                author.joinedAt());
    }
}
