package org.atrium.server.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Naming;
import org.atrium.server.shared.WordPrefixes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whom a member may want to name: those who wrote in the thread or were named as experts, and those
 * in the directory, of whom only those who may see it.
 */
@Component
class Mentionable {

    private static final int MOST = 8;

    /** More than are shown, as some of them may not see the thread. */
    private static final int LOOKED_AT = 60;

    private final Access access;
    private final Accounts accounts;
    private final Naming naming;

    Mentionable(Access access, Accounts accounts, Naming naming) {
        this.access = access;
        this.accounts = accounts;
        this.naming = naming;
    }

    /**
     * @param typed beginning of a word of the name; empty for those of the thread only
     * @param id of the thread; null for a new one
     */
    Mono<Page<Author>> of(String typed, @Nullable String id, Viewer viewer) {
        return id == null
                ? naming.listed(typed, LOOKED_AT)
                        .flatMap(listed -> people(typed, Set.of(), listed, null, viewer))
                : access.visible(id, viewer)
                        .zipWith(naming.listed(typed, LOOKED_AT))
                        .flatMap(found ->
                                people(
                                        typed,
                                        found.getT1().people(),
                                        found.getT2(),
                                        found.getT1(),
                                        viewer));
    }

    private Mono<Page<Author>> people(
            String typed,
            Set<String> writers,
            Collection<String> listed,
            @Nullable Question question,
            Viewer viewer) {
        var words = WordPrefixes.of(typed);
        var ids = new LinkedHashSet<>(writers);
        ids.addAll(listed);
        ids.remove(viewer.memberId());
        return accounts.byIds(ids)
                .filter(Account::isClaimed)
                .filter(account ->
                        words.isEmpty()
                                || words.rank(account.displayName()) != WordPrefixes.NO_MATCH)
                .filter(account -> question == null || maySee(account, question))
                .sort(
                        Comparator.comparing((Account account) -> !writers.contains(account.id()))
                                .thenComparing(account -> words.rank(account.displayName()))
                                .thenComparing(Account::displayName))
                .take(MOST)
                .map(account -> new Author(account.username(), account.displayName(), null))
                .collectList()
                .map(found -> new Page<>(found, null, found.size()));
    }

    /** Who asked without their name is in the list when they would be without having asked. */
    private static boolean maySee(Account account, Question question) {
        return question.veil() == null
                ? Sight.of(question, account.audience())
                : Sight.asAnybody(question, account.audience());
    }
}
