package org.atrium.server.groups;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.shared.Refusal;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Memberships, what somebody wanted to join or was invited to, and their name in invitations. */
@Component
@Order(6)
class GroupHolding implements Holding {

    private static final String INVITED = "invited";
    private static final String NOTE = "note";

    private final ReactiveMongoOperations mongo;
    private final Groups groups;
    private final GroupWrites writes;
    private final Accounts accounts;
    private final Members members;
    private final Organising organising;

    GroupHolding(
            ReactiveMongoOperations mongo,
            Groups groups,
            GroupWrites writes,
            Accounts accounts,
            Members members,
            Organising organising) {
        this.mongo = mongo;
        this.groups = groups;
        this.writes = writes;
        this.accounts = accounts;
        this.members = members;
        this.organising = organising;
    }

    /** A group that they proposed. */
    record Proposed(
            String slug,
            Map<String, String> names,
            Map<String, String> summaries,
            String why,
            Instant at) {}

    /** Memberships are in the file of the account. */
    @Override
    public List<Part> archive(String member) {
        var proposed =
                groups.proposals().stream()
                        .filter(group -> group.wanted().by().equals(member))
                        .map(group ->
                                new Proposed(
                                        group.slug(),
                                        group.names(),
                                        group.summaries(),
                                        group.wanted().why(),
                                        group.wanted().at()));
        return List.of(new Part("group-proposals", Flux.fromStream(proposed)));
    }

    /** As for leaving a group: others in it are not left without an organiser. */
    @Override
    public Mono<Void> letGo(String member) {
        return accounts.byId(member)
                .flatMapMany(account ->
                        Flux.fromStream(
                                        account.groupRoles().entrySet().stream()
                                                .filter(held -> organises(held.getValue()))
                                                .map(Map.Entry::getKey))
                                .concatMap(slug -> letGo(account, slug)))
                .then();
    }

    private static boolean organises(GroupRole held) {
        return held.role().equals(GroupRole.ORGANISER);
    }

    private Mono<Boolean> letGo(Account account, String slug) {
        return members.count(slug)
                .filter(count -> count > 1)
                .flatMap(others -> organising.isAnotherLeft(slug, account))
                .doOnNext(left -> {
                    if (!left) {
                        throw new Refusal.Conflict("erasure.last-organiser").refused();
                    }
                });
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        return accounts.byId(leaver.id())
                .flatMap(account -> Flux.concat(leaving(account)).then())
                .then(Mono.defer(() -> uninvite(leaver)))
                .then(Mono.defer(() -> rename(leaver)));
    }

    private List<Mono<Account>> leaving(Account account) {
        var id = account.id();
        var now = Instant.now();
        var left =
                account.groupRoles().keySet().stream()
                        .map(slug ->
                                accounts.removeGroupRole(
                                        id,
                                        slug,
                                        Memberships.fact(Memberships.LEFT, id, slug, now)));
        var asked =
                account.joinRequests().keySet().stream()
                        .map(slug ->
                                accounts.removeJoinRequest(
                                        id,
                                        slug,
                                        Memberships.fact(Memberships.WITHDRAWN, id, slug, now)));
        return Stream.concat(left, asked).toList();
    }

    private Mono<Void> uninvite(Leaver leaver) {
        return Flux.concat(
                        uninvite(leaver, "member", leaver.id()),
                        uninvite(leaver, "username", leaver.name()))
                .then();
    }

    private Flux<GroupEntry> uninvite(Leaver leaver, String field, String value) {
        var there = INVITED + "." + field;
        return mongo.find(Query.query(Criteria.where(there).is(value)), GroupEntry.class)
                .concatMap(group ->
                        writes.change(
                                group.slug(),
                                Criteria.where(there).is(value),
                                new Update().pull(INVITED, new Document(field, value)),
                                ended(group.slug(), leaver)));
    }

    private static Fact ended(String slug, Leaver leaver) {
        return Fact.of(
                Inviting.ENDED,
                Instant.now(),
                leaver.id(),
                slug,
                null,
                "confidential",
                List.of(slug));
    }

    /** Whom an invitation was for stands in the log as it was written. */
    private Mono<Void> rename(Leaver leaver) {
        var successor = Update.update(NOTE, leaver.successor());
        var acts = Criteria.where("act").in("invited", "uninvited").and(NOTE).is(leaver.name());
        var facts =
                Criteria.where("type")
                        .in(Inviting.WRITTEN, Inviting.WITHDRAWN)
                        .and(NOTE)
                        .is(leaver.name());
        return Flux.concat(
                        mongo.updateMulti(Query.query(acts), successor, LoggedAct.class),
                        mongo.updateMulti(Query.query(facts), successor, Fact.class))
                .then();
    }
}
