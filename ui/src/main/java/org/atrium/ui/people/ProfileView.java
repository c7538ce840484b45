package org.atrium.ui.people;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.identity.AccountSection;
import org.atrium.ui.identity.TokensSection;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** A member edits what others see of them. */
@Route(value = "profile", layout = MemberLayout.class)
@PermitAll
public class ProfileView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PeopleClient people;
    private final transient ProfileFilesClient files;
    private final transient Backend backend;
    private final transient Words words;
    private final String username;
    private final ProfileFields fields;
    private final FilledIn filledIn;
    private final NativeButton save = new NativeButton();
    private final Paragraph said = new Paragraph();
    private long version;

    ProfileView(
            PeopleClient people,
            ProfileFilesClient files,
            Backend backend,
            Words.Library library,
            TokensSection tokens,
            AccountSection account) {
        this.people = people;
        this.files = files;
        this.backend = backend;
        this.words = library.current();
        var me = people.me();
        username = me.username();
        version = me.profile().version();
        fields = new ProfileFields(words, people);
        fields.fill(me);
        filledIn = new FilledIn(words, this::startAgain);
        addClassName("fragment");
        add(head(me), filledIn, fields, saving(me), tokens, account);
    }

    private Div head(Me me) {
        var lead = new Paragraph(words.get("profile.lead"));
        lead.addClassName("lead");
        var sees = new Paragraph(words.get("profile.sees.text"));
        sees.addClassName("small");
        var head = new Div(new H1(words.get("profile.title")), lead, sees, files(me));
        head.addClassName("page-head");
        if (!me.mayWrite()) {
            var blocked = new Paragraph(words.get("profile.blocked"));
            blocked.addClassName("problem");
            head.add(blocked);
        }
        return head;
    }

    private Div files(Me me) {
        var fillIn = Rooms.button(words.get("profile.fill"), this::fillIn);
        fillIn.setEnabled(me.mayWrite());
        var copy = new Anchor("/profile/profile.json", words.get("profile.copy"));
        copy.setRouterIgnore(true);
        copy.getElement().setAttribute("download", true);
        copy.addClassNames("button", "button-plain");
        var actions = new Div(fillIn, copy);
        actions.addClassName("actions");
        return actions;
    }

    private void fillIn() {
        new FillInDialog(words, backend, files, () -> fields.form(version), this::filled).open();
    }

    private void filled(ProfileProposal proposal) {
        fields.propose(proposal.me());
        filledIn.show(proposal);
    }

    private void startAgain() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private Section saving(Me me) {
        save.setText(words.get("profile.save"));
        save.addClassNames("button", "button-primary");
        save.setEnabled(me.mayWrite());
        save.addClickListener(event -> save());
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        var actions = new Div(save, said);
        actions.addClassName("actions");
        var room = new Section(new Div(), actions);
        room.addClassName("room");
        return room;
    }

    private void save() {
        save.setEnabled(false);
        said.removeAll();
        var form = fields.form(version);
        getUI().ifPresent(ui ->
                backend.later(ui, () -> people.save(form), this::saved, this::refused));
    }

    private void saved(Me me) {
        version = me.profile().version();
        save.setEnabled(true);
        filledIn.setVisible(false);
        fields.mark(List.of());
        said.removeClassName("problem");
        said.add(
                new Text(words.get("profile.saved") + " "),
                new Anchor(Links.person(username), words.get("profile.saved.see")));
    }

    private void refused(Refused refused) {
        save.setEnabled(true);
        said.addClassName("problem");
        if (refused.type() == ProblemType.CONFLICT) {
            version = people.me().profile().version();
            said.setText(words.get("profile.conflict"));
            return;
        }
        var others = fields.mark(refused.fields());
        said.setText(
                refused.fields().isEmpty()
                        ? refused.getMessage()
                        : words.get("profile.invalid")
                                + others.stream()
                                        .map(FieldProblem::message)
                                        .collect(Collectors.joining(" ", " ", "")));
    }

    @Override
    public String getPageTitle() {
        return words.get("profile.title") + " – Atrium";
    }
}
