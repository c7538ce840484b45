package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Proposing a group, for organisers of its wider areas to decide. */
@Route(value = "groups/new", layout = MemberLayout.class)
@PermitAll
public class ProposeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient ProposalsClient proposals;
    private final transient Backend backend;
    private final ProposalFields fields;
    private final NativeButton send;

    /** The same for every attempt to send this form, so that it is proposed once. */
    private String key = UUID.randomUUID().toString();

    ProposeView(
            Words.Library library,
            ProposalsClient proposals,
            GroupsClient groups,
            Backend backend) {
        this.words = library.current();
        this.proposals = proposals;
        this.backend = backend;
        addClassName("fragment");
        var lead = new Paragraph(words.get("propose.lead"));
        lead.addClassName("lead");
        var head =
                new Div(
                        new Anchor("/groups", words.get("groups.found.all")),
                        new H1(words.get("propose.title")),
                        lead);
        head.addClassName("page-head");
        fields = new ProposalFields(words, groups);
        send = Rooms.button(words.get("propose.send"), this::send, "button-primary");
        var actions = new Div(send, new Anchor("/groups/proposals", words.get("proposals.title")));
        actions.addClassName("actions");
        fields.add(actions);
        add(head, fields);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("in").ifPresent(fields::begin);
    }

    private void send() {
        fields.accept();
        send.setEnabled(false);
        var form = fields.form();
        var attempt = key;
        backend.later(
                UI.getCurrent(),
                () -> proposals.propose(form, attempt),
                this::proposed,
                this::refused);
    }

    private void proposed(GroupProposal proposal) {
        Draft.forgetAll(ProposalFields.DRAFT);
        UI.getCurrent().navigate("groups/proposals");
        Notice.show(words.get("propose.sent", proposal.name()));
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
        } else {
            // A refused form was not sent: what is sent next is another one.
            key = UUID.randomUUID().toString();
            fields.refuse(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("propose.title") + " – Atrium";
    }
}
