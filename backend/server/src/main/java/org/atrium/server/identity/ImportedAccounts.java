package org.atrium.server.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Accounts of authors who came with an import, in bulk. */
@Component
public class ImportedAccounts {

    private static final int TRIES = 5;

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final Claims claims;

    ImportedAccounts(ReactiveMongoOperations mongo, Accounts accounts, Claims claims) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.claims = claims;
    }

    /**
     * Somebody who may never have heard of this place.
     *
     * @param username `name@site`; when somebody else has it, the id is appended
     * @param name what to show
     */
    public record Author(
            String id, String username, String name, @Nullable String source, Instant createdAt) {

        private List<String> names() {
            var normalised = Usernames.normalised(username);
            return List.of(normalised, normalised + " (" + id + ")");
        }
    }

    /** Names for authors, and the claims that are still to be made for them. */
    private record Named(List<Account> accounts, List<Claims.Claim> claims) {}

    /**
     * Those who are there stay as they are; answers how many were not. Somebody may take a name at
     * the same moment; then it is looked at again.
     */
    public Mono<Long> write(Collection<Author> authors) {
        return Mono.defer(() -> missing(authors).flatMap(this::create))
                .retryWhen(
                        Retry.max(TRIES).filter(DataIntegrityViolationException.class::isInstance))
                .defaultIfEmpty(0L);
    }

    private Mono<List<Author>> missing(Collection<Author> authors) {
        return accounts.byIds(authors.stream().map(Author::id).toList())
                .map(Account::id)
                .collect(Collectors.toCollection(HashSet::new))
                .map(known -> authors.stream().filter(one -> known.add(one.id())).toList())
                .filter(missing -> !missing.isEmpty());
    }

    private Mono<Long> create(List<Author> missing) {
        return claims.holders(claimsOf(missing))
                .map(holders -> named(missing, new HashMap<>(holders)))
                .flatMap(named ->
                        claims.claimAll(named.claims())
                                .thenMany(mongo.insertAll(named.accounts()))
                                .count());
    }

    private static Set<String> claimsOf(List<Author> authors) {
        return authors.stream()
                .flatMap(author -> author.names().stream())
                .map(Claims::name)
                .collect(Collectors.toSet());
    }

    private static Named named(List<Author> authors, Map<String, String> holders) {
        var named = new Named(new ArrayList<>(), new ArrayList<>());
        for (var author : authors) {
            var name = freeOf(author, holders);
            if (holders.put(Claims.name(name), author.id()) == null) {
                named.claims().add(new Claims.Claim(Claims.name(name), author.id()));
            }
            named.accounts()
                    .add(
                            Account.unclaimed(
                                    author.id(),
                                    name,
                                    author.name(),
                                    author.source(),
                                    author.createdAt()));
        }
        return named;
    }

    private static String freeOf(Author author, Map<String, String> holders) {
        return author.names().stream()
                .filter(name ->
                        holders.getOrDefault(Claims.name(name), author.id()).equals(author.id()))
                .findFirst()
                .orElseThrow();
    }
}
