package org.atrium.ui.groups;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.Membership;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.layout.Asking;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Joining and leaving a group, and asking in it. */
final class MembershipActs extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient GroupsClient groups;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final FollowButton follow;
    private final Div actions = new Div();
    private final Paragraph invitation = new Paragraph();
    private final Paragraph said = new Paragraph();
    private String slug = "";
    private String name = "";

    MembershipActs(
            Words words,
            GroupsClient groups,
            Backend backend,
            Runnable changed,
            FollowButton follow) {
        this.words = words;
        this.groups = groups;
        this.backend = backend;
        this.changed = changed;
        this.follow = follow;
        addClassName("fragment");
        actions.addClassName("actions");
        said.addClassNames("small", "said");
        said.getElement().setAttribute("role", "status");
        invitation.addClassNames("why", "invitation");
        add(invitation, actions, said);
    }

    void show(Group group) {
        if (!group.slug().equals(slug)) {
            said.setText("");
        }
        slug = group.slug();
        name = group.name();
        actions.removeAll();
        invitation.removeAll();
        invitation.setVisible(false);
        var ask = new Anchor("/ask?group=" + Links.encode(slug), words.get("group.ask"));
        var role = group.membership();
        if (role == null) {
            var join =
                    new NativeButton(
                            words.get(group.byApproval() ? "group.ask-to-join" : "group.join"),
                            event -> join(group));
            join.addClassNames("button", "button-primary");
            ask.addClassNames("button", "button-large");
            actions.add(join, ask, follow);
            return;
        }
        if (role.equals(Membership.INVITED)) {
            showInvitation(group, ask);
            return;
        }
        ask.addClassNames("button", "button-primary");
        if (role.equals(Membership.WAITING)) {
            var waits = new Span(words.get("group.waits"));
            waits.addClassName("quiet");
            var withdraw =
                    new NativeButton(
                            words.get("group.waits.withdraw"),
                            event -> leave(done -> say("group.waits.withdrawn")));
            withdraw.addClassNames("button", "button-plain");
            actions.add(waits, withdraw, follow);
            return;
        }
        var member =
                new Span(
                        words.get(
                                role.equals("organiser")
                                        ? "group.joined.organiser"
                                        : "group.joined"));
        member.addClassNames("state", "state-solved");
        if (group.may().contains("organise")) {
            var organise =
                    new Anchor(
                            "/groups/" + Links.encode(slug) + "/organise",
                            group.waiting() == 0
                                    ? words.get("organise")
                                    : words.get("organise.waiting", group.waiting()));
            organise.addClassNames("button", "button-large");
            actions.add(organise);
        }
        var leave = new NativeButton(words.get("group.leave"), event -> askBeforeLeaving(group));
        leave.addClassNames("button", "button-plain");
        actions.add(ask, member, follow, leave);
    }

    private void showInvitation(Group group, Anchor ask) {
        var by = group.invitedBy();
        if (by != null) {
            var who = new Anchor(Links.person(by.username()), "");
            who.getElement().appendChild(new Element("bdi").setText(by.name()));
            invitation.add(who, new Text(" "));
        }
        invitation.add(words.get(by == null ? "group.invited" : "group.invited.by"));
        invitation.setVisible(true);
        actions.add(
                Rooms.button(
                        words.get("group.invited.accept"), () -> join(group), "button-primary"),
                Rooms.button(words.get("group.invited.decline"), () -> askBeforeDeclining(group)));
        if (!GroupsClient.isPrivate(group)) {
            ask.addClassNames("button", "button-large");
            actions.add(ask, follow);
        }
    }

    private void askBeforeDeclining(Group group) {
        Asking.before(
                words,
                words.get("group.invited.decline.question", name),
                words.get("group.invited.decline.text"),
                words.get("group.invited.decline"),
                () ->
                        act(
                                () -> groups.declineInvitation(slug),
                                done -> gone(group, "group.invited.declined")));
    }

    private void join(Group group) {
        var rules = group.rules();
        if (rules == null) {
            joined(null);
            return;
        }
        new RulesDialog(words, name, rules, () -> joined(group.rulesVersion())).open();
    }

    private void joined(@Nullable Long rules) {
        act(
                () -> groups.join(slug, rules),
                now ->
                        say(
                                now.role().equals(Membership.WAITING)
                                        ? "group.waits.now"
                                        : "group.now-member"));
    }

    private void askBeforeLeaving(Group group) {
        var question = new ConfirmDialog();
        question.setHeader(words.get("group.leave.question", name));
        question.setText(
                words.get(
                        GroupsClient.isPrivate(group)
                                ? "group.leave.private"
                                : "group.leave.text"));
        question.setCancelable(true);
        question.setCancelText(words.get("group.leave.stay"));
        question.setConfirmText(words.get("group.leave"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(event -> leave(left -> gone(group, "group.left")));
        question.open();
    }

    private void leave(Consumer<Boolean> then) {
        act(
                () -> {
                    groups.leave(slug);
                    return true;
                },
                then);
    }

    /** A private group has no page any more for whoever left it. */
    private void gone(Group group, String key) {
        if (GroupsClient.isPrivate(group)) {
            Notice.show(words.get(key, name));
            UI.getCurrent().navigate("groups");
        } else {
            say(key);
        }
    }

    private void say(String key) {
        said.setText(words.get(key, name));
        changed.run();
    }

    private <T> void act(Supplier<T> call, Consumer<T> then) {
        getUI().ifPresent(ui -> backend.later(ui, call, then, this::refused));
    }

    void refused(Refused refused) {
        said.setText(refused.getMessage());
        actions.getChildren()
                .filter(NativeButton.class::isInstance)
                .forEach(button -> ((NativeButton) button).setEnabled(true));
    }
}
