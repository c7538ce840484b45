package org.atrium.server.groups;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.groups.QuestionCounts.Count;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Members;
import org.atrium.server.people.Organisations;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
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
                    GroupEntry.COUNTRY);

    private final Groups groups;
    private final Members members;
    private final Accounts accounts;
    private final Organisations organisations;
    private final ObjectProvider<QuestionCounts> questions;

    GroupPages(
            Groups groups,
            Members members,
            Accounts accounts,
            Organisations organisations,
            ObjectProvider<QuestionCounts> questions) {
        this.groups = groups;
        this.members = members;
        this.accounts = accounts;
        this.organisations = organisations;
        this.questions = questions;
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

    private Mono<Counts> counts() {
        var asked = questions.getIfAvailable();
        return Mono.zip(
                        members.counts(),
                        asked == null ? Mono.just(Map.<String, Count>of()) : asked.byGroup())
                .map(read -> new Counts(read.getT1(), read.getT2()));
    }

    Mono<Page<GroupSummary>> page(
            @Nullable String kind,
            @Nullable String partOf,
            @Nullable String q,
            Paging paging,
            Locale language) {
        var found = find(kind, partOf, WordPrefixes.of(q == null ? "" : q), language);
        var shown = found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return counts().map(counts ->
                paging.page(
                        shown.stream().map(entry -> summary(entry, counts, language)).toList(),
                        found.size()));
    }

    /** Rows of groups, in the order of the slugs. */
    Mono<List<GroupSummary>> summaries(Collection<String> slugs, Locale language) {
        return counts().map(counts ->
                slugs.stream()
                        .flatMap(slug -> groups.map().find(slug).stream())
                        .map(entry -> summary(entry, counts, language))
                        .toList());
    }

    private List<GroupEntry> find(
            @Nullable String kind, @Nullable String partOf, WordPrefixes words, Locale language) {
        record Ranked(int rank, GroupEntry entry, String name) {}
        var byName = Comparator.comparing((Ranked ranked) -> ranked.name(), collator(language));
        return groups.map().all().stream()
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

    private GroupSummary summary(GroupEntry entry, Counts counts, Locale language) {
        return new GroupSummary(
                entry.slug(),
                entry.name(language),
                entry.kind(),
                entry.partOf(),
                narrower(entry.slug(), language),
                counts.membersOf(entry.slug()),
                counts.questionsOf(entry.slug()).asked(),
                entry.summary(language),
                entry.languages(),
                entry.country());
    }

    Mono<Group> group(String slug, Viewer viewer, Locale language) {
        return Mono.justOrEmpty(groups.map().find(slug))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("group.unknown").refused()))
                .flatMap(entry ->
                        Mono.zip(counts(), members.organisers(slug, language), own(entry, viewer))
                                .map(read ->
                                        group(
                                                entry,
                                                read.getT1(),
                                                read.getT2(),
                                                read.getT3(),
                                                viewer,
                                                language)));
    }

    /**
     * What the caller's own account says of the group.
     *
     * @param waiting how many wait to be let in, for its organisers
     */
    private record Own(boolean includesNarrower, @Nullable String membership, long waiting) {}

    private Mono<Own> own(GroupEntry entry, Viewer viewer) {
        var slug = entry.slug();
        var waiting = Groups.mayOrganise(slug, viewer) ? members.countWaiting(slug) : Mono.just(0L);
        return Mono.justOrEmpty(viewer.id())
                .flatMap(accounts::byId)
                .zipWith(waiting, (account, count) -> own(entry, account, count))
                .defaultIfEmpty(new Own(entry.includesNarrower(), null, 0));
    }

    private static Own own(GroupEntry entry, Account account, long waiting) {
        var held = account.groupRoles().get(entry.slug());
        var asks = account.joinRequests().containsKey(entry.slug());
        return new Own(
                account.narrower().getOrDefault(entry.slug(), entry.includesNarrower()),
                held == null ? asks ? Membership.WAITING : null : held.role(),
                waiting);
    }

    private Group group(
            GroupEntry entry,
            Counts counts,
            List<PersonSummary> organisers,
            Own own,
            Viewer viewer,
            Locale language) {
        var slug = entry.slug();
        var asked = counts.questionsOf(slug);
        return new Group(
                slug,
                entry.name(language),
                entry.kind(),
                entry.summary(language),
                entry.about(language),
                entry.rules(language),
                entry.rulesVersion(),
                refs(groups.map().path(slug), language),
                refs(entry.partOf(), language),
                narrower(slug, language),
                entry.languages(),
                entry.country(),
                counts.membersOf(slug),
                asked.asked(),
                asked.answered(),
                organisers,
                organisations(entry, language),
                entry.links(),
                entry.byApproval(),
                own.membership(),
                own.waiting(),
                own.includesNarrower(),
                entry.pinned().reversed(),
                Groups.mayOrganise(slug, viewer) ? Set.of("organise") : Set.of());
    }

    /** Of everyone only those that are nowhere else; else the page would list the whole world. */
    private List<Group.Link> organisations(GroupEntry entry, Locale language) {
        var everyone = entry.kind().equals(GroupEntry.EVERYONE);
        return organisations.placedIn(entry.slug(), language).stream()
                .filter(each -> !everyone || each.groups().size() == 1)
                .map(each -> new Group.Link(each.name(), each.website()))
                .toList();
    }

    private List<GroupRef> narrower(String slug, Locale language) {
        return groups.map().directlyIn(slug).stream()
                .flatMap(each -> groups.map().find(each).stream())
                .map(entry -> entry.ref(language))
                .sorted(Comparator.comparing(GroupRef::name, collator(language)))
                .toList();
    }

    private List<GroupRef> refs(List<String> slugs, Locale language) {
        var named = groups.named(slugs, language);
        return slugs.stream().map(named::get).filter(Objects::nonNull).toList();
    }

    private static Collator collator(Locale language) {
        return Collator.getInstance(language);
    }
}
