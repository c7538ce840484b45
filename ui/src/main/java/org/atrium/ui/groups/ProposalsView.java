package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Proposed groups: those that the member decides, and their own. */
@Route(value = "groups/proposals", layout = MemberLayout.class)
@PermitAll
public class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Templates templates;
    private final transient ProposalsClient proposals;
    private final transient Backend backend;
    private final String me = Caller.signedIn().map(SignedIn::username).orElse("");
    private final UnorderedList toDecide = new UnorderedList();
    private final UnorderedList own = new UnorderedList();
    private final Paragraph nothingToDecide = new Paragraph();
    private final Paragraph nothingOwn = new Paragraph();
    private final NativeButton more;
    private @Nullable String next;

    ProposalsView(
            Words.Library library,
            Templates templates,
            ProposalsClient proposals,
            Backend backend) {
        this.words = library.current();
        this.templates = templates;
        this.proposals = proposals;
        this.backend = backend;
        addClassName("fragment");
        var lead = new Paragraph(words.get("proposals.lead"));
        lead.addClassName("lead");
        var propose = new Anchor("/groups/new", words.get("propose.link"));
        propose.addClassNames("button", "button-large");
        var actions = new Div(propose);
        actions.addClassName("actions");
        var head =
                new Div(
                        new Anchor("/groups", words.get("groups.found.all")),
                        new H1(words.get("proposals.title")),
                        lead,
                        actions);
        head.addClassName("page-head");
        nothingToDecide.setText(words.get("proposals.decide.none"));
        nothingOwn.setText(words.get("proposals.own.none"));
        more = Rooms.button(words.get("organise.more"), () -> read(next));
        add(
                head,
                room("proposals.decide", toDecide, nothingToDecide),
                room("proposals.own", own, nothingOwn),
                new Div(more));
    }

    private Section room(String key, UnorderedList list, Paragraph nothing) {
        list.addClassName("list");
        nothing.addClassName("quiet");
        var room = new Section(Rooms.label(words, key), new Div(list, nothing));
        room.addClassName("room");
        room.getElement().setAttribute("aria-label", words.get(key));
        return room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(proposals.proposals(null), null);
    }

    private void read(@Nullable String after) {
        backend.later(
                UI.getCurrent(),
                () -> proposals.proposals(after),
                page -> show(page, after),
                Notice::show);
    }

    private void show(Page<GroupProposal> page, @Nullable String after) {
        if (after == null) {
            toDecide.removeAll();
            own.removeAll();
        }
        page.items().forEach(this::show);
        nothingToDecide.setVisible(toDecide.getComponentCount() == 0);
        nothingOwn.setVisible(own.getComponentCount() == 0);
        next = page.next();
        more.setVisible(next != null);
    }

    private void show(GroupProposal proposal) {
        var item =
                new ProposalItem(words, templates, proposals, backend, proposal, () -> read(null));
        if (proposal.may().contains("decide")) {
            toDecide.add(item);
        } else if (proposal.by().username().equals(me)) {
            own.add(item);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("proposals.title") + " – Atrium";
    }
}
