package org.atrium.server.groups;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.contract.groups.ProposalDecision;
import org.atrium.contract.groups.ProposalsApi;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.server.groups.GroupEntry.Proposal;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ProposalsController implements ProposalsApi {

    private static final String OPEN = "open";
    private static final Comparator<GroupEntry> OPEN_FIRST =
            Comparator.comparing((GroupEntry group) -> group.wanted().end() != null)
                    .thenComparing(group -> group.wanted().at(), Comparator.reverseOrder());

    private final Groups groups;
    private final Proposing proposing;
    private final Authors authors;

    ProposalsController(Groups groups, Proposing proposing, Authors authors) {
        this.groups = groups;
        this.proposing = proposing;
        this.authors = authors;
    }

    @Override
    public Mono<Page<GroupProposal>> proposals(@Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .flatMap(caller -> {
                    var all =
                            groups.proposals().stream()
                                    .filter(group -> isOfInterest(group, caller.getT1()))
                                    .sorted(OPEN_FIRST)
                                    .toList();
                    var shown = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
                    return shown(shown, caller.getT1(), caller.getT2())
                            .map(items -> paging.page(items, all.size()));
                });
    }

    /** What was decided, or given up, stays in sight of whoever proposed it. */
    private boolean isOfInterest(GroupEntry group, Viewer viewer) {
        var proposal = group.wanted();
        return proposal.by().equals(viewer.id())
                || proposal.end() == null && !groups.decidedIn(group, viewer).isEmpty();
    }

    @Override
    public Mono<GroupProposal> proposal(String slug) {
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .flatMap(caller ->
                        one(
                                proposing.proposed(slug, caller.getT1()),
                                caller.getT1(),
                                caller.getT2()));
    }

    @Override
    public Mono<ResponseEntity<GroupProposal>> propose(
            GroupProposalForm form, @Nullable String key) {
        return Mono.zip(Viewer.currentWriter(), RequestLanguage.current())
                .flatMap(caller ->
                        proposing
                                .propose(form, key, caller.getT1())
                                .flatMap(group -> one(group, caller.getT1(), caller.getT2())))
                .map(made ->
                        ResponseEntity.created(URI.create("/api/v1/group-proposals/" + made.slug()))
                                .body(made));
    }

    @Override
    public Mono<Void> decide(String slug, ProposalDecision form) {
        return Viewer.currentWriter().flatMap(viewer -> proposing.decide(slug, form, viewer));
    }

    @Override
    public Mono<Void> withdraw(String slug) {
        return Viewer.currentMember().flatMap(viewer -> proposing.withdraw(slug, viewer));
    }

    private Mono<GroupProposal> one(GroupEntry group, Viewer viewer, Locale language) {
        return shown(List.of(group), viewer, language).flatMapIterable(all -> all).next();
    }

    private Mono<List<GroupProposal>> shown(
            List<GroupEntry> proposed, Viewer viewer, Locale language) {
        var people = new LinkedHashSet<String>();
        proposed.stream()
                .map(GroupEntry::wanted)
                .forEach(proposal -> {
                    people.add(proposal.by());
                    Optional.ofNullable(proposal.end()).ifPresent(end -> people.add(end.by()));
                });
        return authors.named(people)
                .map(named ->
                        proposed.stream()
                                .map(group -> shown(group, named, viewer, language))
                                .toList());
    }

    private GroupProposal shown(
            GroupEntry group, Map<String, Author> named, Viewer viewer, Locale language) {
        var proposal = group.wanted();
        var end = proposal.end();
        return new GroupProposal(
                group.slug(),
                group.name(language),
                group.kind(),
                group.visibility(),
                group.summary(language),
                group.about(language),
                group.languages(),
                List.copyOf(groups.named(group.partOf(), Audience.VISITORS, language).values()),
                proposal.why(),
                named.getOrDefault(proposal.by(), new Author("?", "?", null)),
                proposal.at(),
                end == null ? OPEN : end.state(),
                end == null || !end.state().equals(Proposal.End.DECLINED)
                        ? null
                        : named.get(end.by()),
                end == null ? null : end.reason(),
                may(group, proposal, viewer));
    }

    private Set<String> may(GroupEntry group, Proposal proposal, Viewer viewer) {
        var may = new LinkedHashSet<String>();
        if (proposal.end() == null) {
            if (!groups.decidedIn(group, viewer).isEmpty()) {
                may.add("decide");
            }
            if (proposal.by().equals(viewer.id())) {
                may.add("withdraw");
            }
        }
        return Set.copyOf(may);
    }
}
