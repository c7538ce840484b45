package org.atrium.server.groups;

import java.text.Collator;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.groups.QuestionCounts.Count;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.people.Members;
import org.atrium.server.people.Organisations;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.WordPrefixes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lists and pages of groups say. */
@Component
class GroupPages {

    private static final List<String> ORDER =
            List.of(
                    GroupEntry.EVERYONE,
                    GroupEntry.REGION,
                    GroupEntry.COLLABORATIVE,
                    GroupEntry.COUNTRY,
                    GroupEntry.THEME,
                    GroupEntry.LANGUAGE,
                    GroupEntry.PROJECT);

    private static final Duration COUNTS_LAST = Duration.ofSeconds(1);

    private final Groups groups;
    private final Members members;
    private final Accounts accounts;
    private final Authors authors;
    private final Organisations organisations;
    private final GroupWishes wishes;
    private final ObjectProvider<QuestionCounts> questions;

    /** For all groups at once; lists need not know of the last second. */
    private final Mono<Counts> counts;

    GroupPages(
            Groups groups,
            Members members,
            Accounts accounts,
            Authors authors,
            Organisations organisations,
            GroupWishes wishes,
            ObjectProvider<QuestionCounts> questions) {
        this.groups = groups;
        this.members = members;
        this.accounts = accounts;
        this.authors = authors;
        this.organisations = organisations;
        this.wishes = wishes;
        this.questions = questions;
        this.counts =
                Mono.defer(this::readCounts)
                        .cache(read -> COUNTS_LAST, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** How many there are, by slug. */
    private record Counts(Map<String, Long> members, Map<String, Count> questions) {

        long membersOf(String slug) {
            return members.getOrDefault(slug, 0L);
        }

        Count questionsOf(String slug) {
            return questions.getOrDefault(slug, Count.NONE);
        }
    }

    private Mono<Counts> readCounts() {
        var asked = questions.getIfAvailable();
        return Mono.zip(
                        members.counts(),
                        asked == null ? Mono.just(Map.<String, Count>of()) : asked.byGroup())
                .map(read -> new Counts(read.getT1(), read.getT2()));
    }

    /** Of private groups nobody is counted but in their own. */
    private Mono<Long> people(String slug) {
        return members.count(
                groups.withNarrower(slug).stream()
                        .filter(each -> each.equals(slug) || !Audience.isPrivate(each))
                        .toList());
    }

    private Mono<Count> asked(String slug) {
        var asked = questions.getIfAvailable();
        return asked == null ? Mono.just(Count.NONE) : asked.in(slug);
    }

    Mono<Page<GroupSummary>> page(
            @Nullable String kind,
            @Nullable String partOf,
            @Nullable String q,
            Paging paging,
            Audience audience,
            Locale language) {
        var found = find(kind, partOf, WordPrefixes.of(q == null ? "" : q), audience, language);
        var shown = found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return counts.map(counts ->
                paging.page(
                        shown.stream()
                                .map(entry -> summary(entry, counts, audience, language))
                                .toList(),
                        found.size()));
    }

    /** Rows of the groups that are there for them, in the order of the slugs. */
    Mono<List<GroupSummary>> summaries(
            Collection<String> slugs, Audience audience, Locale language) {
        return counts.map(counts ->
                slugs.stream()
                        .flatMap(slug -> groups.find(slug, audience).stream())
                        .map(entry -> summary(entry, counts, audience, language))
                        .toList());
    }

    private List<GroupEntry> find(
            @Nullable String kind,
            @Nullable String partOf,
            WordPrefixes words,
            Audience audience,
            Locale language) {
        record Ranked(int rank, GroupEntry entry, String name) {}
        var byName = Comparator.comparing((Ranked ranked) -> ranked.name(), collator(language));
        return groups.all(audience)
                .filter(entry -> kind == null || entry.kind().equals(kind))
                .filter(entry -> partOf == null || entry.partOf().contains(partOf))
                .map(entry ->
                        new Ranked(
                                words.isEmpty() ? 0 : words.rank(names(entry, language)),
                                entry,
                                entry.name(language)))
                .filter(ranked -> ranked.rank() != WordPrefixes.NO_MATCH)
                .sorted(
                        Comparator.comparingInt(Ranked::rank)
                                .thenComparing(ranked -> ORDER.indexOf(ranked.entry().kind()))
                                .thenComparing(byName))
                .map(Ranked::entry)
                .toList();
    }

    private static List<String> names(GroupEntry entry, Locale language) {
        var names =
                new java.util.ArrayList<>(entry.texts().stream().map(text -> text.text()).toList());
        names.add(entry.name(language));
        return names;
    }

    private GroupSummary summary(
            GroupEntry entry, Counts counts, Audience audience, Locale language) {
        return new GroupSummary(
                entry.slug(),
                entry.name(language),
                entry.kind(),
                entry.visibility(),
                entry.partOf(),
                narrower(entry.slug(), audience, language),
                counts.membersOf(entry.slug()),
                counts.questionsOf(entry.slug()).asked(),
                entry.summary(language),
                entry.languages(),
                entry.country());
    }

    Mono<Group> group(String slug, Viewer viewer, Locale language) {
        return Mono.fromSupplier(() -> groups.seen(slug, viewer))
                .flatMap(entry ->
                        Mono.zip(
                                        members.count(slug),
                                        people(slug),
                                        asked(slug),
                                        members.organisers(slug, language),
                                        own(entry, viewer))
                                .map(read ->
                                        group(
                                                entry,
                                                read.getT1(),
                                                read.getT2(),
                                                read.getT3(),
                                                read.getT4(),
                                                read.getT5(),
                                                viewer,
                                                language)));
    }

    /**
     * What the caller's own account says of the group.
     *
     * @param waiting how many wait to be let in, for its organisers
     */
    private record Own(
            boolean includesNarrower,
            @Nullable String membership,
            @Nullable Author invitedBy,
            long waiting) {}

    private Mono<Own> own(GroupEntry entry, Viewer viewer) {
        var slug = entry.slug();
        var waiting = Groups.mayOrganise(slug, viewer) ? members.countWaiting(slug) : Mono.just(0L);
        return Mono.justOrEmpty(viewer.id())
                .flatMap(accounts::byId)
                .flatMap(account ->
                        Mono.zip(waiting, inviting(entry, viewer))
                                .map(read ->
                                        own(
                                                entry,
                                                account,
                                                read.getT2().orElse(null),
                                                read.getT1())))
                .defaultIfEmpty(new Own(entry.includesNarrower(), null, null, 0));
    }

    private Mono<Optional<Author>> inviting(GroupEntry entry, Viewer viewer) {
        var invitation = entry.invitation(viewer);
        return invitation == null
                ? Mono.just(Optional.empty())
                : authors.named(List.of(invitation.by()))
                        .map(named -> Optional.ofNullable(named.get(invitation.by())));
    }

    private static Own own(
            GroupEntry entry, Account account, @Nullable Author invitedBy, long waiting) {
        var held = account.groupRoles().get(entry.slug());
        return new Own(
                account.narrower().getOrDefault(entry.slug(), entry.includesNarrower()),
                held == null ? outside(entry, account, invitedBy) : held.role(),
                invitedBy,
                waiting);
    }

    private static @Nullable String outside(
            GroupEntry entry, Account account, @Nullable Author invitedBy) {
        if (invitedBy != null) {
            return Membership.INVITED;
        }
        return account.joinRequests().containsKey(entry.slug()) ? Membership.WAITING : null;
    }

    private Group group(
            GroupEntry entry,
            long members,
            long people,
            Count asked,
            List<PersonSummary> organisers,
            Own own,
            Viewer viewer,
            Locale language) {
        var slug = entry.slug();
        var audience = viewer.audience();
        return new Group(
                slug,
                entry.name(language),
                entry.kind(),
                entry.visibility(),
                entry.summary(language),
                entry.about(language),
                entry.rules(language),
                entry.rulesVersion(),
                refs(groups.map().path(slug), audience, language),
                refs(entry.partOf(), audience, language),
                narrower(slug, audience, language),
                entry.languages(),
                entry.country(),
                members,
                people,
                asked.asked(),
                asked.answered(),
                organisers,
                organisations(entry, language),
                entry.links(),
                entry.byApproval(),
                own.membership(),
                own.invitedBy(),
                own.waiting(),
                own.includesNarrower(),
                entry.pinned().reversed(),
                wishes.shown(entry, language),
                Groups.mayOrganise(slug, viewer) ? Set.of("organise") : Set.of());
    }

    /** Of everyone only those that are nowhere else; else the page would list the whole world. */
    private List<Organisation> organisations(GroupEntry entry, Locale language) {
        var everyone = entry.kind().equals(GroupEntry.EVERYONE);
        return organisations.placedIn(entry.slug(), language).stream()
                .filter(each -> !everyone || each.groups().size() == 1)
                .toList();
    }

    private List<GroupRef> narrower(String slug, Audience audience, Locale language) {
        return groups.map().directlyIn(slug, language).stream()
                .filter(entry -> audience.mayEnter(List.of(entry.slug())))
                .map(entry -> entry.ref(language))
                .toList();
    }

    private List<GroupRef> refs(List<String> slugs, Audience audience, Locale language) {
        return List.copyOf(groups.named(slugs, audience, language).values());
    }

    private static Collator collator(Locale language) {
        return Collator.getInstance(language);
    }
}
