package org.atrium.server.people;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.search.Operator;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Paging;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** `author:Tamarind`: by username; completed with people whom the directory shows. */
@Component
@Order(40)
class AuthorOperator implements Operator {

    private static final int MOST = 8;

    private final Accounts accounts;
    private final Directory directory;

    AuthorOperator(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "author";
    }

    @Override
    public Mono<String> value(String typed) {
        return accounts.byUsername(typed).map(Account::id);
    }

    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        var wanted = Directory.Wanted.of(SearchWords.of(typed));
        return directory
                .page(wanted, List.of(), new Paging(MOST, 0), FieldSight.VISITORS, language)
                .map(page ->
                        page.items().stream()
                                .map(person ->
                                        Operator.completion(
                                                name(), person.username(), person.name()))
                                .toList());
    }
}
