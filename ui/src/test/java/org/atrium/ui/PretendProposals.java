package org.atrium.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.contract.groups.ProposalDecision;
import org.atrium.contract.groups.ProposalsApi;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Proposed groups in memory. */
public final class PretendProposals implements ProposalsApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;
    private final Map<String, Kept> proposals = new LinkedHashMap<>();

    PretendProposals(PretendStore store, PretendPeople people, PretendGroups groups) {
        this.store = store;
        this.people = people;
        this.groups = groups;
    }

    private static final class Kept {
        final GroupProposalForm form;
        final String slug;
        final String by;
        String state = "open";
        @Nullable String decidedBy;
        @Nullable String reason;

        Kept(GroupProposalForm form, String slug, String by) {
            this.form = form;
            this.slug = slug;
            this.by = by;
        }
    }

    /** For tests: what somebody proposes within a wider area. */
    public static GroupProposalForm form(String name, String wider) {
        return new GroupProposalForm(
                "theme",
                null,
                name,
                "en",
                "Everything about <b>maps</b>.",
                "Old ones, and new ones.",
                List.of("en"),
                List.of(wider),
                "private",
                "Ten people asked for it.");
    }

    /** For tests: a proposal that is there; its slug. */
    public synchronized String add(GroupProposalForm form, String by) {
        var name =
                Objects.requireNonNullElseGet(
                        form.name(),
                        () -> Locale.of("", form.country()).getDisplayCountry(Locale.ENGLISH));
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        proposals.put(slug, new Kept(form, slug, by));
        return slug;
    }

    /** For tests: somebody said no. */
    public void declined(String slug, String by, String reason) {
        var kept = kept(slug);
        kept.state = "declined";
        kept.decidedBy = by;
        kept.reason = reason;
    }

    /** For tests: `open`, `approved`, `declined`, `withdrawn`. */
    public String stateOf(String slug) {
        return Objects.requireNonNull(proposals.get(slug)).state;
    }

    /** For tests: what a member proposed. */
    public synchronized List<GroupProposalForm> formsOf(String username) {
        return proposals.values().stream()
                .filter(each -> each.by.equals(username))
                .map(each -> each.form)
                .toList();
    }

    @Override
    public synchronized Mono<Page<GroupProposal>> proposals(
            @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.account(caller);
                    var found =
                            proposals.values().stream()
                                    .filter(each -> !each.state.equals("approved"))
                                    .filter(each ->
                                            each.by.equals(account.username)
                                                    || decides(account, each))
                                    .sorted(
                                            Comparator.comparing(
                                                    each -> !each.state.equals("open")))
                                    .toList();
                    return PretendLists.page(
                            found,
                            limit,
                            after,
                            each -> shown(each, account, caller.language()),
                            null);
                });
    }

    private static boolean decides(PretendStore.Account account, Kept kept) {
        return kept.state.equals("open")
                && kept.form.partOf().stream()
                        .anyMatch(slug -> "organiser".equals(account.roles.get(slug)));
    }

    private GroupProposal shown(Kept kept, PretendStore.Account account, Locale language) {
        var form = kept.form;
        var may = new HashSet<String>();
        if (decides(account, kept)) {
            may.add("decide");
        }
        if (kept.state.equals("open") && kept.by.equals(account.username)) {
            may.add("withdraw");
        }
        var name = form.name();
        var about = form.about();
        return new GroupProposal(
                kept.slug,
                name == null ? kept.slug : name,
                form.kind(),
                form.visibility(),
                form.summary(),
                about == null ? null : new Text(about, form.language()),
                form.languages(),
                form.partOf().stream().map(slug -> groups.ref(slug, language)).toList(),
                form.why(),
                people.author(kept.by),
                Instant.now(),
                kept.state,
                kept.decidedBy == null ? null : people.author(kept.decidedBy),
                kept.reason,
                Set.copyOf(may));
    }

    private Kept kept(String slug) {
        var kept = proposals.get(slug);
        if (kept == null) {
            throw PretendStore.refused(ProblemType.NOT_FOUND, "There is no such proposal.");
        }
        return kept;
    }

    @Override
    public Mono<GroupProposal> proposal(String slug) {
        return PretendStore.caller()
                .map(caller -> shown(kept(slug), store.account(caller), caller.language()));
    }

    @Override
    public Mono<ResponseEntity<GroupProposal>> propose(
            GroupProposalForm form, @Nullable String key) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.writer(caller);
                    check(form);
                    var kept = kept(add(form, account.username));
                    return ResponseEntity.status(201).body(shown(kept, account, caller.language()));
                });
    }

    private static void check(GroupProposalForm form) {
        var problems = new ArrayList<FieldProblem>();
        var name = form.name();
        if (form.kind().equals("country")) {
            wrong(problems, "country", form.country() == null);
        } else {
            wrong(problems, "name", name == null || name.length() < 3);
        }
        wrong(problems, "language", form.language().isEmpty());
        wrong(problems, "summary", form.summary().length() < 10);
        wrong(problems, "about", "refuse".equals(form.about()));
        wrong(problems, "languages", form.languages().isEmpty());
        wrong(problems, "partOf", form.partOf().isEmpty());
        wrong(problems, "why", form.why().length() < 20);
        if (!problems.isEmpty()) {
            throw new Refused(ProblemType.INVALID, "Something is wrong.", problems);
        }
    }

    private static void wrong(List<FieldProblem> problems, String field, boolean wrong) {
        if (wrong) {
            problems.add(new FieldProblem(field, "text.short", "Wrong: " + field));
        }
    }

    @Override
    public Mono<Void> decide(String slug, ProposalDecision form) {
        return PretendStore.caller()
                .doOnNext(caller -> {
                    var kept = kept(slug);
                    var account = store.writer(caller);
                    if (!decides(account, kept)) {
                        throw PretendStore.refused(ProblemType.FORBIDDEN, "Only organisers.");
                    }
                    var reason = form.reason();
                    if (!form.approved() && (reason == null || reason.length() < 10)) {
                        throw new Refused(
                                ProblemType.INVALID,
                                "Too short.",
                                List.of(new FieldProblem("reason", "text.short", "Too short.")));
                    }
                    kept.decidedBy = account.username;
                    kept.reason = reason;
                    kept.state = form.approved() ? "approved" : "declined";
                    if (form.approved()) {
                        begin(kept);
                    }
                })
                .then();
    }

    private void begin(Kept kept) {
        var area = new PretendStore.Area();
        area.slug = kept.slug;
        area.kind = kept.form.kind();
        area.visibility = kept.form.visibility();
        area.names = Map.of("en", Objects.requireNonNullElse(kept.form.name(), kept.slug));
        area.summaries = Map.of("en", kept.form.summary());
        area.partOf = new LinkedHashSet<>(kept.form.partOf());
        store.areas.put(kept.slug, area);
        Objects.requireNonNull(store.accounts.get(kept.by)).roles.put(kept.slug, "organiser");
    }

    @Override
    public Mono<Void> withdraw(String slug) {
        return PretendStore.caller()
                .doOnNext(caller -> {
                    var kept = kept(slug);
                    if (!kept.by.equals(store.writer(caller).username)) {
                        throw PretendStore.refused(ProblemType.FORBIDDEN, "Not yours.");
                    }
                    kept.state = "withdrawn";
                })
                .then();
    }
}
