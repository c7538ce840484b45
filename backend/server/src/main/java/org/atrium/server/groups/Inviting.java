package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.groups.Invitation;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.server.groups.GroupEntry.Invited;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Invites people by their Wikimedia name. The invitation is kept with the group; of somebody who
 * has not been here it waits until they come.
 */
@Component
@Order(35)
class Inviting implements FactReader {

    static final String WRITTEN = "InvitationWritten";
    static final String WITHDRAWN = "InvitationWithdrawn";
    static final String ENDED = "InvitationEnded";

    /** Tells whoever is invited; of somebody new, when they come. */
    static final String INVITED = "MemberInvited";

    private static final String FIELD = "invited";
    private static final String USERNAME = "username";
    private static final String MEMBER = "member";
    private static final int MOST = 200;
    private static final int NAME_MAX = 85;
    private static final Set<String> ARRIVALS = Set.of("AccountCreated", "AccountRenamed");

    private final Groups groups;
    private final GroupWrites writes;
    private final Accounts accounts;
    private final Authors authors;

    Inviting(Groups groups, GroupWrites writes, Accounts accounts, Authors authors) {
        this.groups = groups;
        this.writes = writes;
        this.accounts = accounts;
        this.authors = authors;
    }

    Mono<Page<Invitation>> invitations(String slug, Paging paging, Viewer viewer) {
        var all = groups.organised(slug, viewer).invited().reversed();
        var shown = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return authors.named(shown.stream().map(Invited::by).collect(Collectors.toSet()))
                .map(named ->
                        paging.page(
                                shown.stream()
                                        .map(one -> shown(one, named.get(one.by())))
                                        .flatMap(Optional::stream)
                                        .toList(),
                                all.size()));
    }

    private static Optional<Invitation> shown(Invited one, @Nullable Author by) {
        return Optional.ofNullable(by)
                .map(author ->
                        new Invitation(one.username(), one.member() != null, author, one.at()));
    }

    Mono<Invitation> invite(String slug, String username, Viewer viewer) {
        groups.organised(slug, viewer);
        var name = Usernames.normalised(username);
        new Checks().text(USERNAME, name, 1, NAME_MAX).refuseProblems();
        return accounts.byUsername(name)
                .filter(Account::isClaimed)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(known -> {
                    known.ifPresent(account -> refuseInside(account, slug));
                    return write(slug, name, known.map(Account::id), viewer);
                })
                .then(Mono.defer(() -> greet(name)))
                .then(Mono.defer(() -> invitation(slug, name, viewer)));
    }

    private static void refuseInside(Account account, String slug) {
        if (account.groupRoles().containsKey(slug)) {
            throw new Refusal.Conflict("invitation.member").refused();
        }
        if (account.joinRequests().containsKey(slug)) {
            throw new Refusal.Conflict("invitation.waiting").refused();
        }
    }

    private Mono<GroupEntry> write(
            String slug, String name, Optional<String> member, Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        var written = fact(WRITTEN, viewer.memberId(), slug, slug, now).saying(name);
        var facts =
                member.map(id ->
                                new Fact[] {
                                    written, fact(INVITED, viewer.memberId(), id, slug, now)
                                })
                        .orElseGet(() -> new Fact[] {written});
        var room =
                new Criteria()
                        .andOperator(
                                Criteria.where(FIELD + "." + USERNAME).ne(name),
                                Criteria.where(FIELD + "." + (MOST - 1)).exists(false));
        var invited = new Invited(name, member.orElse(null), viewer.memberId(), now);
        return writes.change(slug, room, new Update().push(FIELD, invited), facts)
                .switchIfEmpty(Mono.defer(() -> refuseFull(slug, name)));
    }

    private Mono<GroupEntry> refuseFull(String slug, String name) {
        var invited =
                groups.map().find(slug).stream()
                        .flatMap(group -> group.invited().stream())
                        .anyMatch(one -> one.username().equals(name));
        return invited
                ? Mono.empty()
                : Mono.error(new Refusal.Conflict("invitation.many").refused());
    }

    /** Whoever came at the very moment of being invited. */
    private Mono<Void> greet(String name) {
        return accounts.byUsername(name).filter(Account::isClaimed).flatMap(this::greet).then();
    }

    private Mono<Invitation> invitation(String slug, String name, Viewer viewer) {
        return invitations(slug, new Paging(MOST, 0), viewer)
                .flatMapIterable(Page::items)
                .filter(one -> one.username().equals(name))
                .next()
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    Mono<Void> uninvite(String slug, String username, Viewer viewer) {
        groups.organised(slug, viewer);
        var name = Usernames.normalised(username);
        return takeOut(
                slug,
                name,
                fact(WITHDRAWN, viewer.memberId(), slug, slug, Instant.now()).saying(name));
    }

    Mono<Void> decline(String slug, Viewer viewer) {
        return Mono.justOrEmpty(groups.map().find(slug)).flatMap(group -> end(group, viewer));
    }

    /** They came, or do not want to. */
    Mono<Void> end(GroupEntry group, Viewer viewer) {
        var invitation = group.invitation(viewer);
        return invitation == null
                ? Mono.empty()
                : takeOut(
                        group.slug(),
                        invitation.username(),
                        fact(ENDED, viewer.memberId(), group.slug(), group.slug(), Instant.now()));
    }

    private Mono<Void> takeOut(String slug, String username, Fact fact) {
        return writes.change(
                        slug,
                        Criteria.where(FIELD + "." + USERNAME).is(username),
                        new Update().pull(FIELD, new Document(USERNAME, username)),
                        fact)
                .then();
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        var came =
                facts.stream()
                        .filter(fact -> ARRIVALS.contains(fact.type()))
                        .map(Fact::subject)
                        .collect(Collectors.toSet());
        return accounts.byIds(came).filter(Account::isClaimed).concatMap(this::greet).then();
    }

    /** Tells somebody new of the invitations that wait for them. */
    private Mono<Void> greet(Account account) {
        var waiting =
                groups.map().all().stream()
                        .flatMap(group ->
                                group.invited().stream()
                                        .filter(one ->
                                                one.member() == null
                                                        && one.username()
                                                                .equals(account.username()))
                                        .map(one -> delivered(group.slug(), one, account)))
                        .toList();
        return Flux.concat(waiting).then();
    }

    /** What waited goes after what takes its place is there, so that nothing can be lost. */
    private Mono<GroupEntry> delivered(String slug, Invited one, Account account) {
        var id = account.id();
        var now = Instant.now().truncatedTo(MILLIS);
        var there = new Invited(one.username(), id, one.by(), one.at());
        var waiting =
                new Document(USERNAME, one.username())
                        .append(MEMBER, new Document("$exists", false));
        return writes.change(
                        slug,
                        Criteria.where(FIELD + "." + MEMBER).ne(id),
                        new Update().push(FIELD, there),
                        fact(INVITED, one.by(), id, slug, now))
                .then(
                        Mono.defer(() ->
                                writes.change(
                                        slug,
                                        new Criteria(),
                                        new Update().pull(FIELD, waiting),
                                        fact(ENDED, id, slug, slug, now))));
    }

    private static Fact fact(String type, String actor, String subject, String slug, Instant at) {
        return Fact.of(
                type, at.truncatedTo(MILLIS), actor, subject, null, "confidential", List.of(slug));
    }
}
