package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Groups that nobody takes care of, and those of the wider area who may. */
@Component
class Adopting {

    private static final Duration ACTIVE = Duration.ofDays(90);

    private final Groups groups;
    private final Members members;
    private final Accounts accounts;
    private final GroupLog log;

    Adopting(Groups groups, Members members, Accounts accounts, GroupLog log) {
        this.groups = groups;
        this.members = members;
        this.accounts = accounts;
        this.log = log;
    }

    Mono<Page<GroupRef>> unattended(String slug, Paging paging, Locale language, Viewer viewer) {
        groups.organised(slug, viewer);
        var narrower = new HashSet<>(groups.withNarrower(slug));
        narrower.remove(slug);
        return attended(narrower)
                .map(attended -> {
                    narrower.removeAll(attended);
                    var names =
                            groups.named(narrower, viewer.audience(), language).values().stream()
                                    .sorted(
                                            Comparator.comparing(
                                                    GroupRef::name, Collator.getInstance(language)))
                                    .toList();
                    return paging.page(
                            names.stream().skip(paging.offset()).limit(paging.limit()).toList(),
                            names.size());
                });
    }

    /** Those of the groups that an organiser of theirs was here for lately. */
    private Mono<Set<String>> attended(Collection<String> slugs) {
        var since = Instant.now().minus(ACTIVE);
        return members.everyOrganiserId(slugs)
                .flatMapMany(accounts::byIds)
                .filter(account -> wasHere(account, since))
                .reduce(
                        new HashSet<String>(),
                        (attended, account) -> {
                            account.groupRoles()
                                    .forEach((slug, held) -> {
                                        if (held.role().equals(GroupRole.ORGANISER)) {
                                            attended.add(slug);
                                        }
                                    });
                            return attended;
                        })
                .map(attended -> attended);
    }

    private static boolean wasHere(Account account, Instant since) {
        var seen = account.lastSeenAt();
        return !account.blocked() && seen != null && seen.isAfter(since);
    }

    Mono<Membership> adopt(String slug, Viewer viewer) {
        groups.known(slug, viewer.audience());
        var wider = new HashSet<>(groups.withWider(List.of(slug)));
        wider.remove(slug);
        if (wider.stream().noneMatch(area -> Groups.mayOrganise(area, viewer))) {
            throw new Refusal.Forbidden("group.wider").refused();
        }
        return attended(List.of(slug))
                .flatMap(attended ->
                        attended.contains(slug)
                                ? Mono.error(new Refusal.Conflict("group.attended").refused())
                                : organise(slug, viewer.memberId()));
    }

    private Mono<Membership> organise(String slug, String member) {
        var now = Instant.now().truncatedTo(MILLIS);
        var fact =
                Fact.of(Organising.NAMED, now, member, member, null, "confidential", List.of(slug));
        return accounts.changeGroupRole(member, slug, GroupRole.MEMBER, GroupRole.ORGANISER, fact)
                .switchIfEmpty(
                        Mono.defer(() ->
                                accounts.addGroupRole(
                                        member,
                                        slug,
                                        new GroupRole(GroupRole.ORGANISER, now),
                                        fact)))
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()))
                .delayUntil(organiser -> log.read(List.of(fact)))
                .map(organiser -> new Membership(slug, GroupRole.ORGANISER, now));
    }
}
