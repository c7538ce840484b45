package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.ui.layout.Asking;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A group that somebody wants to begin, with what may be done about it. */
final class ProposalItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient ProposalsClient proposals;
    private final transient Backend backend;
    private final transient GroupProposal proposal;
    private final transient Runnable changed;

    /**
     * @param changed after it was decided or withdrawn
     */
    ProposalItem(
            Words words,
            Templates templates,
            ProposalsClient proposals,
            Backend backend,
            GroupProposal proposal,
            Runnable changed) {
        this.words = words;
        this.proposals = proposals;
        this.backend = backend;
        this.proposal = proposal;
        this.changed = changed;
        addClassName("proposal");
        add(
                new Fragment(
                        templates.text(
                                "groups/proposal.jte", Map.of("w", words, "proposal", proposal))));
        var actions = new Div();
        actions.addClassName("actions");
        if (proposal.may().contains("decide")) {
            actions.add(
                    Rooms.button(
                            words.get("proposal.approve"),
                            this::askBeforeApproving,
                            "button-primary"),
                    Rooms.button(words.get("proposal.decline"), this::decline));
        }
        if (proposal.may().contains("withdraw")) {
            actions.add(
                    Rooms.button(
                            words.get("proposal.withdraw"),
                            this::askBeforeWithdrawing,
                            "button-plain"));
        }
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private void askBeforeApproving() {
        Asking.before(
                words,
                words.get("proposal.approve.question", proposal.name()),
                words.get("proposal.approve.text", proposal.by().name()),
                words.get("proposal.approve"),
                () -> act(() -> proposals.approve(proposal.slug()), "proposal.approved"));
    }

    private void decline() {
        new ReasonDialog(
                        words,
                        "proposal.decline",
                        backend,
                        proposal.name(),
                        reason -> proposals.decline(proposal.slug(), reason),
                        () -> done("proposal.declined"))
                .open();
    }

    private void askBeforeWithdrawing() {
        Asking.before(
                words,
                words.get("proposal.withdraw.question", proposal.name()),
                words.get("proposal.withdraw.text"),
                words.get("proposal.withdraw"),
                () -> act(() -> proposals.withdraw(proposal.slug()), "proposal.withdrawn"));
    }

    private void act(Supplier<Boolean> call, String said) {
        backend.later(UI.getCurrent(), call, done -> done(said), Notice::show);
    }

    private void done(String said) {
        Notice.show(words.get(said, proposal.name()));
        changed.run();
    }
}
