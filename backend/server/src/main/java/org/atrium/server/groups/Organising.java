package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.groups.GroupMember;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.groups.RoleForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who belongs to groups, and who organises them: what organisers decide. */
@Component
class Organising {

    static final String NAMED = "OrganiserNamed";
    static final String DISMISSED = "OrganiserDismissed";
    static final String REMOVED = "MemberRemoved";
    static final String ADMITTED = "MemberAdmitted";
    static final String DECLINED = "RequestDeclined";

    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 300;

    private final Groups groups;
    private final Accounts accounts;
    private final Members members;
    private final GroupLog log;

    Organising(Groups groups, Accounts accounts, Members members, GroupLog log) {
        this.groups = groups;
        this.accounts = accounts;
        this.members = members;
        this.log = log;
    }

    /** Organisers first; the record says who is there, where the index is a moment behind. */
    Mono<Page<GroupMember>> people(String slug, Paging paging, Locale language, Viewer viewer) {
        groups.organised(slug, viewer);
        return members.everybody(slug, paging, language)
                .flatMap(page -> {
                    var usernames = page.items().stream().map(one -> one.username()).toList();
                    return roles(slug, usernames)
                            .map(roles ->
                                    new Page<>(
                                            page.items().stream()
                                                    .filter(one ->
                                                            roles.containsKey(one.username()))
                                                    .map(one ->
                                                            new GroupMember(
                                                                    one,
                                                                    roles.getOrDefault(
                                                                            one.username(),
                                                                            GroupRole.MEMBER)))
                                                    .toList(),
                                            page.next(),
                                            page.total()));
                });
    }

    Mono<Page<GroupMember>> waiting(String slug, Paging paging, Locale language, Viewer viewer) {
        groups.organised(slug, viewer);
        return members.waiting(slug, paging, language)
                .map(page ->
                        new Page<>(
                                page.items().stream()
                                        .map(one -> new GroupMember(one, Membership.WAITING))
                                        .toList(),
                                page.next(),
                                page.total()));
    }

    private Mono<Map<String, String>> roles(String slug, List<String> usernames) {
        return Flux.fromIterable(usernames)
                .concatMap(accounts::byUsername)
                .filter(account -> account.groupRoles().containsKey(slug))
                .collectMap(Account::username, account -> role(account, slug));
    }

    private static String role(Account account, String slug) {
        var held = account.groupRoles().get(slug);
        return held == null ? GroupRole.MEMBER : held.role();
    }

    Mono<Membership> setRole(String slug, String username, RoleForm form, Viewer viewer) {
        groups.organised(slug, viewer);
        new Checks()
                .that(
                        Set.of(GroupRole.MEMBER, GroupRole.ORGANISER)
                                .contains(String.valueOf(form.role())),
                        "role",
                        "choice.unknown",
                        "member, organiser")
                .refuseProblems();
        return concerned(slug, username)
                .flatMap(account ->
                        !account.groupRoles().containsKey(slug)
                                ? admit(account, slug, viewer)
                                : role(account, slug).equals(form.role())
                                        ? Mono.just(account)
                                        : change(account, slug, form.role(), viewer))
                .mapNotNull(account -> account.groupRoles().get(slug))
                .map(held -> new Membership(slug, held.role(), held.since()));
    }

    private Mono<Account> concerned(String slug, String username) {
        return accounts.byUsername(username)
                .filter(account ->
                        account.groupRoles().containsKey(slug)
                                || account.joinRequests().containsKey(slug))
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.NotFound("group.not-member").refused()));
    }

    /** As a member, whatever else they are to be later. */
    private Mono<Account> admit(Account account, String slug, Viewer viewer) {
        var request = account.joinRequests().get(slug);
        var fact = fact(ADMITTED, viewer.memberId(), account.id(), slug);
        var role =
                new GroupRole(
                        GroupRole.MEMBER, fact.at(), request == null ? null : request.rules());
        return accounts.admit(account.id(), slug, role, fact)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()))
                .delayUntil(admitted -> log.read(List.of(fact)));
    }

    private Mono<Account> change(Account account, String slug, String role, Viewer viewer) {
        var named = role.equals(GroupRole.ORGANISER);
        var fact = fact(named ? NAMED : DISMISSED, viewer.memberId(), account.id(), slug);
        var write =
                Mono.defer(() ->
                        accounts.changeGroupRole(
                                account.id(), slug, role(account, slug), role, fact));
        return (named ? write : keepingOne(slug, account, write))
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()))
                .delayUntil(changed -> log.read(List.of(fact)));
    }

    /** Whoever is the last organiser stays one, also when two go at the same moment. */
    Mono<Account> keepingOne(String slug, Account going, Mono<Account> write) {
        var before = going.groupRoles().get(slug);
        return isAnotherLeft(slug, going)
                .flatMap(left -> left ? write : Mono.error(last()))
                .flatMap(gone ->
                        isAnotherLeft(slug, going)
                                .flatMap(left ->
                                        left || before == null
                                                ? Mono.just(gone)
                                                : accounts.putGroupRole(
                                                                going.id(),
                                                                slug,
                                                                before,
                                                                fact(
                                                                        NAMED,
                                                                        going.id(),
                                                                        going.id(),
                                                                        slug))
                                                        .then(Mono.error(last()))));
    }

    private static Throwable last() {
        return new Refusal.Conflict("group.last-organiser").refused();
    }

    /** The index may be a moment behind: the record decides. */
    Mono<Boolean> isAnotherLeft(String slug, Account going) {
        return members.organiserIds(List.of(slug))
                .flatMapMany(accounts::byIds)
                .filter(account -> !account.id().equals(going.id()) && !account.isLeaving())
                .any(account -> role(account, slug).equals(GroupRole.ORGANISER));
    }

    Mono<Void> remove(String slug, String username, RemovalForm form, Viewer viewer) {
        groups.organised(slug, viewer);
        var reason = Wording.line(form.reason());
        new Checks().text("reason", reason, REASON_MIN, REASON_MAX).refuseProblems();
        return accounts.byUsername(username)
                .flatMap(account -> out(account, slug, reason, viewer))
                .then();
    }

    private Mono<Account> out(Account account, String slug, String reason, Viewer viewer) {
        var id = account.id();
        if (account.joinRequests().containsKey(slug)) {
            var fact = fact(DECLINED, viewer.memberId(), id, slug).saying(reason);
            return accounts.removeJoinRequest(id, slug, fact)
                    .delayUntil(declined -> log.read(List.of(fact)));
        }
        if (!account.groupRoles().containsKey(slug)) {
            return Mono.empty();
        }
        if (role(account, slug).equals(GroupRole.ORGANISER)) {
            throw new Refusal.Conflict("group.organiser-first").refused();
        }
        var fact = fact(REMOVED, viewer.memberId(), id, slug).saying(reason);
        return accounts.removeGroupRole(id, slug, GroupRole.MEMBER, fact)
                .delayUntil(removed -> log.read(List.of(fact)));
    }

    private static Fact fact(String type, String actor, String subject, String slug) {
        return Fact.of(
                type,
                Instant.now().truncatedTo(MILLIS),
                actor,
                subject,
                null,
                "confidential",
                List.of(slug));
    }
}
