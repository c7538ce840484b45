package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.ibm.icu.text.Transliterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.contract.groups.ProposalDecision;
import org.atrium.server.groups.GroupEntry.Proposal;
import org.atrium.server.groups.GroupEntry.Proposal.End;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Ids;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** New groups: members propose them, organisers of a wider area decide. */
@Component
class Proposing {

    static final String PROPOSED = "GroupProposed";
    static final String APPROVED = "GroupApproved";
    static final String DECLINED = "GroupRefused";
    static final String WITHDRAWN = "GroupWithdrawn";

    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 300;
    private static final int MOST_OPEN = 3;
    private static final int SLUG_MAX = 50;
    private static final int ID_ENDING = 6;
    private static final int TRIES = 50;
    private static final String FIELD = "proposal";

    /** Pages beside those of groups. */
    private static final Set<String> TAKEN = Set.of("new", "proposals");

    /** What reference data must not go over. */
    private static final Set<String> WRITTEN =
            Set.of(
                    "kind",
                    "names",
                    "summaries",
                    "partOf",
                    "languages",
                    "country",
                    "organisations",
                    "abouts");

    private final Groups groups;
    private final ProposalChecks checks;
    private final GroupWrites writes;
    private final Accounts accounts;
    private final Memberships memberships;
    private final IdempotencyKeys keys;

    Proposing(
            Groups groups,
            ProposalChecks checks,
            GroupWrites writes,
            Accounts accounts,
            Memberships memberships,
            IdempotencyKeys keys) {
        this.groups = groups;
        this.checks = checks;
        this.writes = writes;
        this.accounts = accounts;
        this.memberships = memberships;
        this.keys = keys;
    }

    Mono<GroupEntry> propose(GroupProposalForm sent, @Nullable String key, Viewer viewer) {
        var form = checks.checked(sent, viewer);
        return keys.once(
                viewer.memberId(),
                key,
                id -> insert(id, form, viewer),
                id -> Mono.justOrEmpty(find(id)));
    }

    private Optional<GroupEntry> find(String id) {
        return groups.proposals().stream()
                .filter(group -> id.equals(group.wanted().id()))
                .findFirst();
    }

    private Mono<GroupEntry> insert(String id, GroupProposalForm form, Viewer viewer) {
        var open =
                groups.proposals().stream()
                        .map(GroupEntry::wanted)
                        .filter(one -> one.end() == null && one.by().equals(viewer.memberId()))
                        .count();
        if (open >= MOST_OPEN) {
            throw new Refusal.Conflict("proposal.many").refused();
        }
        return Flux.fromStream(slugs(form))
                .concatMap(slug -> writes.insert(wanted(id, slug, form, viewer)), 1)
                .next()
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    /** Whether others are called so, nobody learns from the slug of a private group. */
    private static Stream<String> slugs(GroupProposalForm form) {
        var country = form.country();
        var name =
                country == null
                        ? String.valueOf(form.name())
                        : Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        var plain = slug(name);
        return GroupEntry.PRIVATE.equals(form.visibility())
                ? Stream.generate(() -> Audience.PRIVATE + plain + "-" + ending()).limit(TRIES)
                : Stream.concat(
                        Stream.of(plain).filter(slug -> !TAKEN.contains(slug)),
                        Stream.iterate(2, number -> number + 1)
                                .limit(TRIES)
                                .map(number -> plain + "-" + number));
    }

    private static String ending() {
        return Ids.next().toLowerCase(Locale.ROOT).substring(ID_ENDING);
    }

    /** In letters that every address can have. */
    static String slug(String name) {
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
        var plain =
                latin.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var cut = plain.length() <= SLUG_MAX ? plain : plain.substring(0, SLUG_MAX);
        return cut.isEmpty() ? "group" : cut.replaceAll("-$", "");
    }

    private GroupEntry wanted(String id, String slug, GroupProposalForm form, Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        var country = form.country();
        var name = form.name();
        var about = String.valueOf(form.about());
        var partOf = new LinkedHashSet<String>();
        if (country != null) {
            Stream.ofNullable(groups.map().regionOf(country)).forEach(partOf::add);
        }
        partOf.addAll(form.partOf());
        var told = new ArrayList<>(List.of(slug));
        told.addAll(partOf);
        return new GroupEntry(
                slug,
                form.kind(),
                name == null ? Map.of() : Map.of(form.language(), name),
                Map.of(form.language(), form.summary()),
                List.copyOf(partOf),
                form.languages(),
                country,
                List.of(),
                about.isEmpty() ? Map.of() : Map.of(form.language(), about),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Proposal(id, viewer.memberId(), now, form.why(), null),
                WRITTEN,
                null,
                List.of(
                        Fact.of(
                                PROPOSED,
                                now,
                                viewer.memberId(),
                                slug,
                                null,
                                "confidential",
                                told)));
    }

    Mono<Void> decide(String slug, ProposalDecision form, Viewer viewer) {
        var group = proposed(slug, viewer);
        if (groups.decidedIn(group, viewer).isEmpty()) {
            throw new Refusal.Forbidden("proposal.wider").refused();
        }
        return form.approved() ? approve(group, viewer) : decline(group, form.reason(), viewer);
    }

    /**
     * Whoever proposed it becomes its organiser first: a group never is without one, and as long as
     * it is none that gives no power.
     */
    private Mono<Void> approve(GroupEntry group, Viewer viewer) {
        var slug = group.slug();
        var by = group.wanted().by();
        var country = group.country();
        if (country != null && groups.map().groupOf(country) != null) {
            throw new Refusal.Conflict("proposal.country").refused();
        }
        var note = group.isPrivate() ? null : group.name(Locale.ENGLISH);
        var fact = fact(APPROVED, viewer, by, inAreas(group, viewer));
        return memberships
                .comeIn(by, slug, new GroupRole(GroupRole.ORGANISER, fact.at()))
                .then(
                        Mono.defer(() ->
                                writes.change(
                                        slug,
                                        stillOpen(),
                                        new Update().unset(FIELD),
                                        note == null ? fact : fact.saying(note))))
                .switchIfEmpty(Mono.defer(() -> notAnyMore(by, slug)))
                .then();
    }

    private Mono<GroupEntry> notAnyMore(String member, String slug) {
        var taken = groups.map().find(slug).isPresent();
        return (taken ? Mono.empty() : accounts.removeGroupRole(member, slug))
                .then(Mono.error(() -> new Refusal.Conflict("proposal.ended").refused()));
    }

    private Mono<Void> decline(GroupEntry group, @Nullable String given, Viewer viewer) {
        var reason = Wording.line(given);
        new Checks().text("reason", reason, REASON_MIN, REASON_MAX).refuseProblems();
        var fact =
                fact(DECLINED, viewer, group.wanted().by(), inAreas(group, viewer)).saying(reason);
        return end(group, new End(End.DECLINED, viewer.memberId(), fact.at(), reason), fact);
    }

    Mono<Void> withdraw(String slug, Viewer viewer) {
        var group = proposed(slug, viewer);
        if (!group.wanted().by().equals(viewer.memberId())) {
            throw new Refusal.Forbidden("proposal.own").refused();
        }
        var fact = fact(WITHDRAWN, viewer, slug, List.of(slug));
        return end(group, new End(End.WITHDRAWN, viewer.memberId(), fact.at(), null), fact);
    }

    private Mono<Void> end(GroupEntry group, End end, Fact fact) {
        return writes.change(group.slug(), stillOpen(), new Update().set(FIELD + ".end", end), fact)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("proposal.ended").refused()))
                .then();
    }

    private static Criteria stillOpen() {
        return new Criteria()
                .andOperator(
                        Criteria.where(FIELD).exists(true),
                        Criteria.where(FIELD + ".end").exists(false));
    }

    /** The group, and the wider areas whose organiser decides: it is in their logs. */
    private List<String> inAreas(GroupEntry group, Viewer viewer) {
        return Stream.concat(Stream.of(group.slug()), groups.decidedIn(group, viewer).stream())
                .toList();
    }

    GroupEntry proposed(String slug, Viewer viewer) {
        return groups.proposed(slug, viewer)
                .orElseThrow(() -> new Refusal.NotFound("proposal.unknown").refused());
    }

    private static Fact fact(String type, Viewer viewer, String subject, List<String> slugs) {
        return Fact.of(
                type,
                Instant.now().truncatedTo(MILLIS),
                viewer.memberId(),
                subject,
                null,
                "confidential",
                slugs);
    }
}
