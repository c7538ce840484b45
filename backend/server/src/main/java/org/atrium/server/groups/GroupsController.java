package org.atrium.server.groups;

import java.util.Set;
import java.util.TreeSet;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.GroupsApi;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.NarrowerForm;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Members;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class GroupsController implements GroupsApi {

    private static final int LONGEST_QUERY = 200;
    private static final Set<String> KINDS =
            Set.of(
                    GroupEntry.EVERYONE,
                    GroupEntry.REGION,
                    GroupEntry.COUNTRY,
                    GroupEntry.COLLABORATIVE,
                    GroupEntry.THEME,
                    GroupEntry.LANGUAGE,
                    GroupEntry.PROJECT);

    private final Groups groups;
    private final GroupPages pages;
    private final Memberships memberships;
    private final Inviting inviting;
    private final Members members;
    private final Accounts accounts;

    GroupsController(
            Groups groups,
            GroupPages pages,
            Memberships memberships,
            Inviting inviting,
            Members members,
            Accounts accounts) {
        this.groups = groups;
        this.pages = pages;
        this.memberships = memberships;
        this.inviting = inviting;
        this.members = members;
        this.accounts = accounts;
    }

    @Override
    public Mono<Page<GroupSummary>> groups(
            @Nullable String kind,
            @Nullable String partOf,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> {
                    var audience = caller.getT1().audience();
                    new Checks()
                            .text("q", q, 0, LONGEST_QUERY)
                            .that(
                                    kind == null || KINDS.contains(kind),
                                    "kind",
                                    "choice.unknown",
                                    String.join(", ", new TreeSet<>(KINDS)))
                            .that(
                                    partOf == null || groups.isKnown(partOf, audience),
                                    "partOf",
                                    "group.unknown",
                                    partOf == null ? "" : partOf)
                            .refuseProblems();
                    return pages.page(kind, partOf, q, paging, audience, caller.getT2());
                });
    }

    @Override
    public Mono<Group> group(String slug) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> pages.group(slug, caller.getT1(), caller.getT2()));
    }

    @Override
    public Mono<Page<PersonSummary>> members(
            String slug, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .doOnNext(caller -> groups.known(slug, caller.getT1().audience()))
                .flatMap(caller -> members.page(slug, paging, caller.getT2()));
    }

    @Override
    public Mono<Membership> join(String slug, @Nullable Long rules) {
        return Viewer.currentWriter().flatMap(viewer -> memberships.join(viewer, slug, rules));
    }

    @Override
    public Mono<Group> includeNarrower(String slug, NarrowerForm form) {
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .doOnNext(caller -> groups.known(slug, caller.getT1().audience()))
                .flatMap(caller ->
                        accounts.putNarrower(caller.getT1().memberId(), slug, form.included())
                                .then(
                                        Mono.defer(() ->
                                                pages.group(
                                                        slug, caller.getT1(), caller.getT2()))));
    }

    @Override
    public Mono<Void> declineInvitation(String slug) {
        return Viewer.currentMember().flatMap(viewer -> inviting.decline(slug, viewer));
    }

    @Override
    public Mono<Void> leave(String slug) {
        return Viewer.currentMember().flatMap(viewer -> memberships.leave(viewer, slug));
    }
}
