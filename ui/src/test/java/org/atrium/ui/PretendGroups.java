package org.atrium.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.GroupsApi;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.NarrowerForm;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.PretendStore.Account;
import org.atrium.ui.PretendStore.Area;
import org.atrium.ui.platform.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Groups in memory. */
final class PretendGroups implements GroupsApi {

    static final Instant SINCE = Instant.now().minus(Duration.ofDays(400));

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendLive live;

    PretendGroups(PretendStore store, PretendPeople people, PretendLive live) {
        this.store = store;
        this.people = people;
        this.live = live;
    }

    @Override
    public Mono<Page<GroupSummary>> groups(
            @Nullable String kind,
            @Nullable String partOf,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var found =
                            store.areas.values().stream()
                                    .filter(area -> belongs(caller, area))
                                    .filter(area -> kind == null || kind.equals(area.kind))
                                    .filter(area -> partOf == null || area.partOf.contains(partOf))
                                    .filter(area ->
                                            PretendLists.matches(
                                                    q,
                                                    area.names.values()
                                                            + store.areaName(
                                                                    area.slug, caller.language())))
                                    .map(area ->
                                            summary(
                                                    area,
                                                    caller.language(),
                                                    narrower(caller, area)))
                                    .sorted(Comparator.comparing(GroupSummary::name))
                                    .toList();
                    return PretendLists.page(found, limit, after, item -> item, null);
                });
    }

    /** Whether it is there for the caller: a private one is there for its members only. */
    private boolean belongs(Caller caller, Area area) {
        return area.visibility.equals("public")
                || caller.member() != null && store.account(caller).roles.containsKey(area.slug);
    }

    /** The page of a private group is there for those who are invited, too. */
    private Area seen(Caller caller, String slug) {
        var area = store.area(slug);
        if (belongs(caller, area)
                || caller.member() != null
                        && area.invited.containsKey(store.account(caller).username)) {
            return area;
        }
        throw PretendStore.refused(ProblemType.NOT_FOUND, "There is no such group.");
    }

    GroupSummary summary(Area area, Locale language) {
        return summary(area, language, narrower(new Caller(null, language), area));
    }

    private GroupSummary summary(Area area, Locale language, List<GroupRef> narrower) {
        return new GroupSummary(
                area.slug,
                store.areaName(area.slug, language),
                area.kind,
                area.visibility,
                List.copyOf(area.partOf),
                narrower,
                members(area.slug).size(),
                questions(area.slug),
                PretendStore.named(area.summaries, language, ""),
                area.languages,
                area.country);
    }

    private List<GroupRef> narrower(Caller caller, Area area) {
        return store.areas.values().stream()
                .filter(each -> each.partOf.contains(area.slug))
                .filter(each -> belongs(caller, each))
                .map(each -> ref(each.slug, caller.language()))
                .sorted(Comparator.comparing(GroupRef::name))
                .toList();
    }

    GroupRef ref(String slug, Locale language) {
        return new GroupRef(slug, store.areaName(slug, language));
    }

    private List<Account> members(String slug) {
        return store.accounts.values().stream()
                .filter(account -> account.roles.containsKey(slug))
                .sorted(Comparator.comparing(account -> account.username))
                .toList();
    }

    private long questions(String slug) {
        var within = store.within(slug);
        return store.threads.values().stream()
                .filter(thread -> thread.visibility == Visibility.PUBLIC)
                .filter(thread -> thread.groups.stream().anyMatch(within::contains))
                .count();
    }

    @Override
    public Mono<Group> group(String slug) {
        return PretendStore.caller()
                .map(caller -> {
                    var area = seen(caller, slug);
                    var language = caller.language();
                    var within = store.within(slug);
                    var path = new ArrayDeque<GroupRef>();
                    for (var wider = area; !wider.partOf.isEmpty(); ) {
                        wider = store.area(wider.partOf.iterator().next());
                        path.addFirst(ref(wider.slug, language));
                    }
                    var answered =
                            store.threads.values().stream()
                                    .filter(thread -> !thread.answers.isEmpty())
                                    .filter(thread ->
                                            thread.groups.stream().anyMatch(within::contains))
                                    .count();
                    var member = caller.member();
                    var account = member == null ? null : store.accounts.get(member.username());
                    return new Group(
                            slug,
                            store.areaName(slug, language),
                            area.kind,
                            area.visibility,
                            PretendStore.named(area.summaries, language, ""),
                            area.abouts.containsKey("en")
                                    ? new Text(area.abouts.get("en"), "en")
                                    : null,
                            area.rules.containsKey("en")
                                    ? new Text(area.rules.get("en"), "en")
                                    : null,
                            area.version,
                            List.copyOf(path),
                            area.partOf.stream().map(each -> ref(each, language)).toList(),
                            narrower(caller, area),
                            area.languages,
                            area.country,
                            members(slug).size(),
                            members(slug).size() + 7,
                            questions(slug),
                            answered,
                            members(slug).stream()
                                    .filter(each -> "organiser".equals(each.roles.get(slug)))
                                    .map(each -> people.summary(each, List.of(), language))
                                    .toList(),
                            store.organisations.values().stream()
                                    .filter(each -> each.groups().contains(slug))
                                    .toList(),
                            area.links,
                            area.byApproval,
                            account == null ? null : role(account, area),
                            account == null ? null : invitedBy(account, area),
                            area.waiting.size(),
                            account == null
                                    || account.narrower.getOrDefault(
                                            slug, !area.kind.equals("collaborative")),
                            List.copyOf(area.pinned),
                            List.copyOf(area.lookingFor),
                            account != null && "organiser".equals(account.roles.get(slug))
                                    ? Set.of("organise")
                                    : Set.of());
                });
    }

    @Override
    public Mono<Page<PersonSummary>> members(
            String slug, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .filter(caller -> belongs(caller, store.area(slug)))
                .switchIfEmpty(
                        Mono.error(() ->
                                PretendStore.refused(
                                        ProblemType.NOT_FOUND, "There is no such group.")))
                .map(caller ->
                        PretendLists.page(
                                members(slug),
                                limit,
                                after,
                                each -> people.summary(each, List.of(), caller.language()),
                                null));
    }

    private static @Nullable String role(Account account, Area area) {
        if (area.invited.containsKey(account.username)) {
            return Membership.INVITED;
        }
        return account.asks.contains(area.slug) ? "waiting" : account.roles.get(area.slug);
    }

    private @Nullable Author invitedBy(Account account, Area area) {
        var by = area.invited.get(account.username);
        return by == null ? null : people.author(by);
    }

    @Override
    public Mono<Group> includeNarrower(String slug, NarrowerForm form) {
        return PretendStore.caller()
                .doOnNext(caller -> store.writer(caller).narrower.put(slug, form.included()))
                .flatMap(caller -> group(slug));
    }

    @Override
    public Mono<Membership> join(String slug, @Nullable Long rules) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.writer(caller);
                    var area = store.area(slug);
                    if (!area.rules.isEmpty() && !Long.valueOf(area.version).equals(rules)) {
                        throw PretendStore.refused(ProblemType.CONFLICT, "Read the rules again.");
                    }
                    if (area.invited.remove(account.username) == null && area.byApproval) {
                        account.asks.add(slug);
                        area.waiting.add(account.username);
                        return new Membership(slug, "waiting", Instant.now());
                    }
                    account.roles.putIfAbsent(slug, "member");
                    live.happened("MembershipChanged", null, List.of());
                    return new Membership(slug, account.roles.get(slug), Instant.now());
                });
    }

    @Override
    public Mono<Void> leave(String slug) {
        return PretendStore.caller()
                .flatMap(caller -> {
                    var account = store.writer(caller);
                    var organisers =
                            members(slug).stream()
                                    .filter(each -> "organiser".equals(each.roles.get(slug)))
                                    .toList();
                    if (organisers.equals(List.of(account)) && members(slug).size() > 1) {
                        return Mono.error(
                                PretendStore.refused(
                                        ProblemType.CONFLICT,
                                        "You are the last organiser. Ask somebody to take over before you leave."));
                    }
                    account.roles.remove(slug);
                    account.asks.remove(slug);
                    store.area(slug).waiting.remove(account.username);
                    live.happened("MembershipChanged", null, List.of());
                    return Mono.empty();
                });
    }

    @Override
    public Mono<Void> declineInvitation(String slug) {
        return PretendStore.caller()
                .doOnNext(caller -> store.area(slug).invited.remove(store.writer(caller).username))
                .then();
    }
}
