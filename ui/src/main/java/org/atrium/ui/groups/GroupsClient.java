package org.atrium.ui.groups;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.GroupsApi;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.NarrowerForm;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Groups, asked for on behalf of whoever the thread works for. */
@Component
public class GroupsClient {

    private static final String PRIVATE = "private";

    private final GroupsApi api;
    private final Backend backend;

    GroupsClient(GroupsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /**
     * @param kind `region`, `country`, `collaborative`, `theme`, `language`, `project`; null for
     *     all
     */
    public Page<GroupSummary> groups(
            @Nullable String kind,
            @Nullable String partOf,
            @Nullable String q,
            int limit,
            @Nullable String after) {
        return backend.ask(api.groups(kind, partOf, q, limit, after));
    }

    public List<GroupSummary> regions() {
        return groups("region", null, null, 100, null).items();
    }

    public List<GroupSummary> countries() {
        return all("country");
    }

    /** However many there are. */
    List<GroupSummary> all(String kind) {
        var all = new ArrayList<GroupSummary>();
        String after = null;
        do {
            var page = groups(kind, null, null, 100, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    public Group group(String slug) {
        return backend.ask(api.group(slug));
    }

    /** Those of the groups that there are. */
    public List<GroupRef> named(List<String> slugs) {
        return backend.ask(
                Flux.fromIterable(slugs)
                        .flatMapSequential(
                                slug -> api.group(slug).onErrorResume(unknown -> Mono.empty()))
                        .map(group -> new GroupRef(group.slug(), group.name()))
                        .collectList());
    }

    /** Whether one of the groups is there for its members only. */
    boolean anyPrivate(List<String> slugs) {
        return backend.ask(
                Flux.fromIterable(slugs)
                        .flatMap(slug -> api.group(slug).onErrorResume(unknown -> Mono.empty()))
                        .any(group -> isPrivate(group)));
    }

    static boolean isPrivate(Group group) {
        return group.visibility().equals(PRIVATE);
    }

    static boolean isPrivate(GroupSummary group) {
        return group.visibility().equals(PRIVATE);
    }

    public Page<PersonSummary> members(String slug, int limit, @Nullable String after) {
        return backend.ask(api.members(slug, limit, after));
    }

    /**
     * @param rules version of the group's rules that the caller agrees to; null where it has none
     */
    public Membership join(String slug, @Nullable Long rules) {
        return backend.ask(api.join(slug, rules));
    }

    Group includeNarrower(String slug, boolean included) {
        return backend.ask(api.includeNarrower(slug, new NarrowerForm(included)));
    }

    boolean declineInvitation(String slug) {
        backend.tell(api.declineInvitation(slug));
        return true;
    }

    public void leave(String slug) {
        backend.tell(api.leave(slug));
    }
}
