package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.groups.GroupMember;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.groups.RoleForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What organisers do in their groups. */
@Component
class Organising {

    static final String EDITED = "GroupEdited";
    static final String NAMED = "OrganiserNamed";
    static final String DISMISSED = "OrganiserDismissed";
    static final String REMOVED = "MemberRemoved";

    private static final int SUMMARY_MAX = 200;
    private static final int ABOUT_MAX = 2_000;
    private static final int LABEL_MAX = 60;
    private static final int URL_MAX = 500;
    private static final int MOST = 10;
    private static final int MOST_LANGUAGES = 30;
    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 300;
    private static final String[] WRITTEN = {"summaries", "abouts", "languages", "links"};

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final Groups groups;
    private final GroupsLoader loader;
    private final Accounts accounts;
    private final Members members;
    private final GroupLog log;

    Organising(
            ReactiveMongoOperations mongo,
            FactRelay relay,
            Groups groups,
            GroupsLoader loader,
            Accounts accounts,
            Members members,
            GroupLog log) {
        this.mongo = mongo;
        this.relay = relay;
        this.groups = groups;
        this.loader = loader;
        this.accounts = accounts;
        this.members = members;
        this.log = log;
    }

    static boolean may(String slug, Viewer viewer) {
        return viewer.id() != null
                && !viewer.blocked()
                && viewer.has(Standing.EDIT_GROUP, List.of(slug));
    }

    /** The group, for those who organise it. */
    GroupEntry organised(String slug, Viewer viewer) {
        var group =
                groups.map()
                        .find(slug)
                        .orElseThrow(() -> new Refusal.NotFound("group.unknown").refused());
        if (!may(slug, viewer)) {
            throw new Refusal.Forbidden("group.organisers").refused();
        }
        return group;
    }

    GroupForm form(String slug, Viewer viewer) {
        var group = organised(slug, viewer);
        return new GroupForm(
                group.summaries(),
                group.abouts(),
                group.languages(),
                group.links(),
                group.version());
    }

    Mono<Void> edit(String slug, GroupForm form, Viewer viewer) {
        organised(slug, viewer);
        var good = checked(form);
        var fact = fact(EDITED, viewer.memberId(), slug, slug);
        var version = Criteria.where("version");
        var unchanged = good.version() == 0 ? version.exists(false) : version.is(good.version());
        var update =
                new Update()
                        .set("summaries", good.summaries())
                        .set("abouts", good.abouts())
                        .set("languages", good.languages())
                        .set("links", good.links())
                        .inc("version", 1)
                        .push(Fact.PENDING, fact);
        update.addToSet("edited").each((Object[]) WRITTEN);
        return mongo.findAndModify(
                        Query.query(
                                new Criteria()
                                        .andOperator(Criteria.where("_id").is(slug), unchanged)),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        GroupEntry.class)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()))
                .doOnNext(written -> relay.relay(GroupEntry.COLLECTION, slug, List.of(fact)))
                .then(Mono.defer(loader::remember))
                .then(Mono.defer(() -> log.read(List.of(fact))));
    }

    private static GroupForm checked(GroupForm form) {
        var links = form.links() == null ? List.<Group.Link>of() : form.links();
        var clean =
                new GroupForm(
                        texts(form.summaries(), true),
                        texts(form.abouts(), false),
                        Wording.set(form.languages()),
                        links.stream().map(Organising::clean).toList(),
                        form.version());
        var checks =
                new Checks()
                        .size("languages", clean.languages(), 0, MOST)
                        .size("links", clean.links(), 0, MOST)
                        .size(
                                "summaries",
                                List.copyOf(clean.summaries().keySet()),
                                0,
                                MOST_LANGUAGES)
                        .size("abouts", List.copyOf(clean.abouts().keySet()), 0, MOST_LANGUAGES);
        clean.languages().forEach(tag -> checks.language("languages", tag));
        check(checks, "summaries", clean.summaries(), SUMMARY_MAX);
        check(checks, "abouts", clean.abouts(), ABOUT_MAX);
        for (var index = 0; index < clean.links().size(); index++) {
            var link = clean.links().get(index);
            checks.text("links[%d].label".formatted(index), link.label(), 1, LABEL_MAX)
                    .that(
                            Checks.isAddress(String.valueOf(link.url()), URL_MAX),
                            "links[%d].url".formatted(index),
                            "closing.url",
                            URL_MAX);
        }
        checks.refuseProblems();
        return clean;
    }

    private static void check(Checks checks, String field, Map<String, String> texts, int longest) {
        texts.forEach((tag, text) ->
                checks.language(field, tag).text("%s[%s]".formatted(field, tag), text, 0, longest));
    }

    /** What is empty is not there. */
    private static Map<String, String> texts(
            @Nullable Map<String, String> texts, boolean inOneLine) {
        var clean = new TreeMap<String, String>();
        if (texts != null) {
            texts.forEach((tag, text) -> {
                var kept = inOneLine ? Wording.line(text) : Wording.block(text);
                if (!kept.isEmpty()) {
                    clean.put(tag, kept);
                }
            });
        }
        return clean;
    }

    private static Group.Link clean(Group.Link link) {
        return new Group.Link(Wording.line(link.label()), Wording.line(link.url()));
    }

    /** Organisers first; then by name. */
    Mono<Page<GroupMember>> people(String slug, Paging paging, Locale language, Viewer viewer) {
        organised(slug, viewer);
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
        organised(slug, viewer);
        new Checks()
                .that(
                        Set.of(GroupRole.MEMBER, GroupRole.ORGANISER)
                                .contains(String.valueOf(form.role())),
                        "role",
                        "choice.unknown",
                        "member, organiser")
                .refuseProblems();
        return inGroup(slug, username)
                .flatMap(account ->
                        role(account, slug).equals(form.role())
                                ? Mono.just(account)
                                : change(account, slug, form.role(), viewer))
                .mapNotNull(account -> account.groupRoles().get(slug))
                .map(held -> new Membership(slug, held.role(), held.since()));
    }

    private Mono<Account> inGroup(String slug, String username) {
        return accounts.byUsername(username)
                .filter(account -> account.groupRoles().containsKey(slug))
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.NotFound("group.not-member").refused()));
    }

    private Mono<Account> change(Account account, String slug, String role, Viewer viewer) {
        var named = role.equals(GroupRole.ORGANISER);
        var fact = fact(named ? NAMED : DISMISSED, viewer.memberId(), account.id(), slug);
        var write =
                Mono.defer(() ->
                        accounts.putGroupRole(
                                account.id(), slug, new GroupRole(role, fact.at()), fact));
        return (named ? write : keepingOne(slug, account, write))
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
    private Mono<Boolean> isAnotherLeft(String slug, Account going) {
        return members.organiserIds(List.of(slug))
                .flatMapMany(accounts::byIds)
                .filter(account -> !account.id().equals(going.id()))
                .any(account -> role(account, slug).equals(GroupRole.ORGANISER));
    }

    Mono<Void> remove(String slug, String username, RemovalForm form, Viewer viewer) {
        organised(slug, viewer);
        var reason = Wording.line(form.reason());
        new Checks().text("reason", reason, REASON_MIN, REASON_MAX).refuseProblems();
        return accounts.byUsername(username)
                .filter(account -> account.groupRoles().containsKey(slug))
                .flatMap(account -> {
                    if (role(account, slug).equals(GroupRole.ORGANISER)) {
                        throw new Refusal.Conflict("group.organiser-first").refused();
                    }
                    var fact = fact(REMOVED, viewer.memberId(), account.id(), slug).saying(reason);
                    return accounts.removeGroupRole(account.id(), slug, fact)
                            .delayUntil(removed -> log.read(List.of(fact)));
                })
                .then();
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
