package org.atrium.server.identity;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.contract.identity.PersonalToken;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Named tokens that members make for their own programs. */
@Component
class PersonalTokens {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Clock clock;

    PersonalTokens(ReactiveMongoOperations mongo, Accounts accounts, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    Flux<PersonalToken> of(String member) {
        return accounts.byId(member).flatMapMany(account -> withUse(account));
    }

    private Flux<PersonalToken> withUse(Account account) {
        var ids = account.tokens().stream().map(Account.TokenName::id).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Grant.class)
                .collect(Collectors.toMap(Grant::id, grant -> grant))
                .flatMapIterable(grants ->
                        account.tokens().stream()
                                .flatMap(named -> asSeen(named, grants.get(named.id())))
                                .toList());
    }

    private static Stream<PersonalToken> asSeen(Account.TokenName named, @Nullable Grant grant) {
        return grant == null
                ? Stream.empty()
                : Stream.of(
                        new PersonalToken(
                                named.id(), named.name(), named.createdAt(), grant.usedAt()));
    }

    Mono<NewPersonalToken> create(String member, String name) {
        new Checks().text("name", name, 1, LONGEST_NAME).refuseProblems();
        var text = TokenText.random(TokenText.API);
        var named = new Account.TokenName(text.id(), name.strip(), clock.instant());
        var grant = Grant.personal(text.id(), member, text.secret(), named.createdAt());
        return mongo.insert(grant)
                .then(list(member, named))
                .map(listed ->
                        new NewPersonalToken(
                                new PersonalToken(
                                        named.id(), named.name(), named.createdAt(), null),
                                text.text()));
    }

    private Mono<Account> list(String member, Account.TokenName named) {
        var roomLeft =
                Query.query(
                        Criteria.where("_id").is(member).and("tokens." + (MOST - 1)).exists(false));
        return accounts.change(roomLeft, new Update().push("tokens", named))
                .switchIfEmpty(
                        tokens.end(named.id())
                                .then(
                                        Mono.error(
                                                Refusal.Invalid.of("name", "tokens.many", MOST)
                                                        .refused())));
    }

    /** Ended at once; the list follows. */
    Mono<Void> end(String member, String id) {
        var own =
                Query.query(
                        Criteria.where("_id")
                                .is(id)
                                .and("member")
                                .is(member)
                                .and("refresh")
                                .is(null));
        return mongo.remove(own, Grant.class)
                .filter(removed -> removed.getDeletedCount() > 0)
                .switchIfEmpty(Mono.error(new Refusal.NotFound("token.absent").refused()))
                .then(accounts.change(member, new Update().pull("tokens", new Document("_id", id))))
                .then();
    }
}
