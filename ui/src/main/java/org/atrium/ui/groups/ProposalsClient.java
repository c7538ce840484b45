package org.atrium.ui.groups;

import java.util.Objects;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.contract.groups.ProposalDecision;
import org.atrium.contract.groups.ProposalsApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups that somebody wants to begin. */
@Component
class ProposalsClient {

    private static final int SHOWN = 50;

    private final ProposalsApi api;
    private final Backend backend;

    ProposalsClient(ProposalsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Page<GroupProposal> proposals(@Nullable String after) {
        return backend.ask(api.proposals(SHOWN, after));
    }

    GroupProposal propose(GroupProposalForm form, String key) {
        return Objects.requireNonNull(backend.ask(api.propose(form, key)).getBody());
    }

    boolean approve(String slug) {
        backend.tell(api.decide(slug, new ProposalDecision(true, null)));
        return true;
    }

    boolean decline(String slug, String reason) {
        backend.tell(api.decide(slug, new ProposalDecision(false, reason)));
        return true;
    }

    boolean withdraw(String slug) {
        backend.tell(api.withdraw(slug));
        return true;
    }
}
