package org.atrium.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.groups.GroupMember;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.Invitation;
import org.atrium.contract.groups.LookedFor;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.OrganisingApi;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.groups.RoleForm;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What organisers do in pretended groups. */
final class PretendOrganising implements OrganisingApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;

    PretendOrganising(PretendStore store, PretendPeople people, PretendGroups groups) {
        this.store = store;
        this.people = people;
        this.groups = groups;
    }

    private Mono<String> organiser(String slug) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.writer(caller);
                    if (!"organiser".equals(account.roles.get(slug))) {
                        throw PretendStore.refused(ProblemType.FORBIDDEN, "Only organisers.");
                    }
                    return account.username;
                });
    }

    private void log(
            String slug, String by, String act, @Nullable String member, @Nullable String note) {
        var log = store.area(slug).log;
        log.addFirst(
                new GroupAct(
                        "L" + log.size(),
                        Instant.now(),
                        people.author(by),
                        act,
                        member == null ? null : people.author(member),
                        null,
                        null,
                        note));
    }

    @Override
    public Mono<Void> lookFor(String slug, String kind, String what) {
        return organiser(slug)
                .doOnNext(me -> {
                    store.area(slug).lookingFor.add(new LookedFor(kind, new Label(what, what)));
                    log(slug, me, "looked-for", null, null);
                })
                .then();
    }

    @Override
    public Mono<Void> lookForNoLonger(String slug, String kind, String what) {
        return organiser(slug)
                .doOnNext(me ->
                        store.area(slug).lookingFor.removeIf(wish -> wish.what().id().equals(what)))
                .then();
    }

    @Override
    public Mono<GroupForm> form(String slug) {
        return organiser(slug)
                .map(by -> {
                    var area = store.area(slug);
                    return new GroupForm(
                            Set.of("region", "country").contains(area.kind) ? null : area.names,
                            area.summaries,
                            area.abouts,
                            area.rules,
                            area.byApproval,
                            area.languages,
                            area.links,
                            area.answerWithin,
                            area.version);
                });
    }

    @Override
    public Mono<Group> edit(String slug, GroupForm form) {
        return organiser(slug)
                .flatMap(by -> {
                    var area = store.area(slug);
                    if (form.version() != area.version) {
                        throw PretendStore.refused(ProblemType.CONFLICT, "Somebody was first.");
                    }
                    for (var index = 0; index < form.links().size(); index++) {
                        var url = Objects.requireNonNull(form.links().get(index).url());
                        if (!url.startsWith("https://")) {
                            throw new Refused(
                                    ProblemType.INVALID,
                                    "No address.",
                                    List.of(
                                            new FieldProblem(
                                                    "links[%d].url".formatted(index),
                                                    "closing.url",
                                                    "No address.")));
                        }
                    }
                    if (form.names() != null) {
                        names(area, form.names());
                    }
                    area.summaries = new LinkedHashMap<>(form.summaries());
                    area.abouts = new LinkedHashMap<>(form.abouts());
                    area.rules = new LinkedHashMap<>(form.rules());
                    area.rules.values().removeIf(String::isBlank);
                    area.byApproval = form.byApproval();
                    area.languages = form.languages();
                    area.links = form.links();
                    area.answerWithin = form.answerWithin();
                    area.version++;
                    log(slug, by, "edited", null, null);
                    return groups.group(slug);
                });
    }

    private static void names(PretendStore.Area area, Map<String, String> names) {
        names.forEach((tag, name) -> {
            if (name.length() < 3) {
                throw new Refused(
                        ProblemType.INVALID,
                        "Too short.",
                        List.of(
                                new FieldProblem(
                                        "names[" + tag + "]", "text.short", "Too short.")));
            }
        });
        area.names = Map.copyOf(names);
    }

    @Override
    public Mono<Page<Invitation>> invitations(
            String slug, @Nullable Integer limit, @Nullable String after) {
        return organiser(slug)
                .map(by ->
                        PretendLists.page(
                                List.copyOf(store.area(slug).invited.keySet()),
                                limit,
                                after,
                                username -> invitation(slug, username),
                                null));
    }

    private Invitation invitation(String slug, String username) {
        return new Invitation(
                username,
                store.accounts.containsKey(username),
                people.author(Objects.requireNonNull(store.area(slug).invited.get(username))),
                Instant.now());
    }

    @Override
    public Mono<Invitation> invite(String slug, String username) {
        return organiser(slug)
                .map(by -> {
                    var account = store.accounts.get(username);
                    if (account != null && account.roles.containsKey(slug)) {
                        throw PretendStore.refused(
                                ProblemType.CONFLICT, "They are in the group already.");
                    }
                    store.area(slug).invited.put(username, by);
                    log(slug, by, "invited", null, username);
                    return invitation(slug, username);
                });
    }

    @Override
    public Mono<Void> uninvite(String slug, String username) {
        return organiser(slug)
                .doOnNext(by -> {
                    store.area(slug).invited.remove(username);
                    log(slug, by, "uninvited", null, username);
                })
                .then();
    }

    @Override
    public Mono<Page<GroupMember>> people(
            String slug, @Nullable Integer limit, @Nullable String after) {
        return organiser(slug)
                .map(by ->
                        PretendLists.page(
                                store.accounts.values().stream()
                                        .filter(account -> account.roles.containsKey(slug))
                                        .sorted(Comparator.comparing(account -> account.username))
                                        .toList(),
                                limit,
                                after,
                                account ->
                                        new GroupMember(
                                                people.summary(account, List.of(), Locale.ENGLISH),
                                                account.roles.getOrDefault(slug, "member")),
                                null));
    }

    @Override
    public Mono<Page<GroupMember>> waiting(
            String slug, @Nullable Integer limit, @Nullable String after) {
        return organiser(slug)
                .map(by ->
                        PretendLists.page(
                                List.copyOf(store.area(slug).waiting),
                                limit,
                                after,
                                username ->
                                        new GroupMember(
                                                people.summary(
                                                        Objects.requireNonNull(
                                                                store.accounts.get(username)),
                                                        List.of(),
                                                        Locale.ENGLISH),
                                                "waiting"),
                                null));
    }

    /** Whether somebody waited, who does so no longer. */
    private boolean waited(String slug, String username) {
        Objects.requireNonNull(store.accounts.get(username)).asks.remove(slug);
        return store.area(slug).waiting.remove(username);
    }

    @Override
    public Mono<Membership> setRole(String slug, String username, RoleForm form) {
        return organiser(slug)
                .map(by -> {
                    Objects.requireNonNull(store.accounts.get(username))
                            .roles
                            .put(slug, form.role());
                    var member = waited(slug, username) ? "admitted" : "dismissed";
                    log(
                            slug,
                            by,
                            form.role().equals("organiser") ? "named" : member,
                            username,
                            null);
                    return new Membership(slug, form.role(), Instant.now());
                });
    }

    @Override
    public Mono<Void> remove(String slug, String username, RemovalForm form) {
        return organiser(slug)
                .doOnNext(by -> {
                    if (form.reason().length() < 10) {
                        throw new Refused(
                                ProblemType.INVALID,
                                "Too short.",
                                List.of(new FieldProblem("reason", "text.short", "Too short.")));
                    }
                    Objects.requireNonNull(store.accounts.get(username)).roles.remove(slug);
                    var act = waited(slug, username) ? "declined" : "removed";
                    log(slug, by, act, username, form.reason());
                })
                .then();
    }

    private boolean isAttended(String slug) {
        return store.accounts.values().stream()
                .anyMatch(account -> "organiser".equals(account.roles.get(slug)));
    }

    @Override
    public Mono<Page<GroupRef>> unattended(
            String slug, @Nullable Integer limit, @Nullable String after) {
        return organiser(slug)
                .map(by ->
                        PretendLists.page(
                                store.within(slug).stream()
                                        .filter(narrower -> !narrower.equals(slug))
                                        .filter(narrower -> !isAttended(narrower))
                                        .sorted()
                                        .toList(),
                                limit,
                                after,
                                narrower -> groups.ref(narrower, Locale.ENGLISH),
                                null));
    }

    @Override
    public Mono<Membership> adopt(String slug) {
        return PretendStore.caller()
                .map(caller -> {
                    store.writer(caller).roles.put(slug, "organiser");
                    return new Membership(slug, "organiser", Instant.now());
                });
    }

    @Override
    public Mono<Page<GroupAct>> log(String slug, @Nullable Integer limit, @Nullable String after) {
        return organiser(slug)
                .map(by -> PretendLists.page(store.area(slug).log, limit, after, act -> act, null));
    }
}
