package org.atrium.server.groups;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.groups.Membership;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.identity.JoinRequest;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Joining and leaving: one atomic change of the member's account each. */
@Component
class Memberships {

    private static final String JOINED = "GroupJoined";
    static final String LEFT = "GroupLeft";
    private static final String REQUESTED = "MembershipRequested";
    static final String WITHDRAWN = "RequestWithdrawn";

    private final Groups groups;
    private final Accounts accounts;
    private final Members members;
    private final Organising organising;
    private final Inviting inviting;

    Memberships(
            Groups groups,
            Accounts accounts,
            Members members,
            Organising organising,
            Inviting inviting) {
        this.groups = groups;
        this.accounts = accounts;
        this.members = members;
        this.organising = organising;
        this.inviting = inviting;
    }

    /**
     * Whoever is in already stays what they are.
     *
     * @param rules version of the rules that they agree to
     */
    Mono<Membership> join(Viewer viewer, String slug, @Nullable Long rules) {
        var id = viewer.memberId();
        var now = Instant.now();
        return joinable(slug, viewer)
                .doOnNext(group -> refuseOtherRules(group, rules, viewer))
                .flatMap(group -> {
                    var agreed = group.rules().isEmpty() ? null : rules;
                    var invited = group.invitation(viewer) != null;
                    return group.byApproval() && !invited
                            ? ask(id, slug, new JoinRequest(now, agreed))
                            : comeIn(id, slug, new GroupRole(GroupRole.MEMBER, now, agreed))
                                    .delayUntil(account -> inviting.end(group, viewer));
                })
                .switchIfEmpty(Mono.defer(() -> accounts.byId(id)))
                .mapNotNull(account -> membership(account, slug))
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.Unauthenticated("log-in.needed").refused()));
    }

    Mono<Account> comeIn(String id, String slug, GroupRole role) {
        return accounts.addGroupRole(id, slug, role, fact(JOINED, id, slug, role.since()));
    }

    /** Leaving a group that one is not in changes nothing. */
    Mono<Void> leave(Viewer viewer, String slug) {
        var id = viewer.memberId();
        var write =
                Mono.defer(() ->
                        accounts.removeGroupRole(id, slug, fact(LEFT, id, slug, Instant.now())));
        return joinable(slug, viewer)
                .then(accounts.byId(id))
                .flatMap(account ->
                        isOrganiser(account, slug)
                                ? leaveAsOrganiser(account, slug, write)
                                : write.switchIfEmpty(withdrawRequest(id, slug)))
                .then();
    }

    private Mono<Account> withdrawRequest(String id, String slug) {
        return Mono.defer(() ->
                accounts.removeJoinRequest(id, slug, fact(WITHDRAWN, id, slug, Instant.now())));
    }

    /** The last organiser leaves only when nobody is left behind. */
    private Mono<Account> leaveAsOrganiser(Account account, String slug, Mono<Account> write) {
        return members.count(slug)
                .flatMap(count -> count <= 1 ? write : organising.keepingOne(slug, account, write));
    }

    /** Whoever belongs to it already has nothing to ask. */
    private Mono<Account> ask(String id, String slug, JoinRequest request) {
        return accounts.byId(id)
                .filter(account -> !account.groupRoles().containsKey(slug))
                .flatMap(account ->
                        accounts.addJoinRequest(
                                id, slug, request, fact(REQUESTED, id, slug, request.at())));
    }

    /** Nobody agrees to what they were not shown. */
    private static void refuseOtherRules(GroupEntry group, @Nullable Long rules, Viewer viewer) {
        if (!group.rules().isEmpty()
                && !group.rulesVersion().equals(rules)
                && !viewer.isMemberOf(group.slug())) {
            throw new Refusal.Conflict("group.rules").refused();
        }
    }

    private Mono<GroupEntry> joinable(String slug, Viewer viewer) {
        return Mono.fromSupplier(() -> {
            var group = groups.seen(slug, viewer);
            if (group.kind().equals(GroupEntry.EVERYONE)) {
                throw new Refusal.Conflict("group.everyone").refused();
            }
            return group;
        });
    }

    private static boolean isOrganiser(Account account, String slug) {
        var held = account.groupRoles().get(slug);
        return held != null && held.role().equals(GroupRole.ORGANISER);
    }

    private static @Nullable Membership membership(Account account, String slug) {
        var held = account.groupRoles().get(slug);
        if (held != null) {
            return new Membership(slug, held.role(), held.since());
        }
        var asked = account.joinRequests().get(slug);
        return asked == null ? null : new Membership(slug, Membership.WAITING, asked.at());
    }

    static Fact fact(String type, String id, String slug, Instant now) {
        var visibility = Audience.isPrivate(slug) ? "members" : "public";
        return Fact.of(type, now, id, id, null, visibility, List.of(slug));
    }
}
