package org.atrium.ui.groups;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.Membership;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
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
        add(actions, said);
    }

    void show(Group group) {
        if (!group.slug().equals(slug)) {
            said.setText("");
        }
        slug = group.slug();
        name = group.name();
        actions.removeAll();
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
        ask.addClassNames("button", "button-primary");
        if (role.equals(Membership.WAITING)) {
            var waits = new Span(words.get("group.waits"));
            waits.addClassName("quiet");
            var withdraw =
                    new NativeButton(
                            words.get("group.waits.withdraw"),
                            event -> leave("group.waits.withdrawn"));
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
        var leave = new NativeButton(words.get("group.leave"), event -> askBeforeLeaving());
        leave.addClassNames("button", "button-plain");
        actions.add(ask, member, follow, leave);
    }

    private void join(Group group) {
        var rules = group.rules();
        if (rules == null) {
            joined(group, null);
            return;
        }
        var text = new Paragraph(rules.text());
        text.addClassName("pre-line");
        text.getElement().setAttribute("lang", rules.language());
        text.getElement().setAttribute("dir", Words.directionOf(rules.language()));
        var question = new ConfirmDialog();
        question.setHeader(words.get("group.rules.question", name));
        question.setText(new Div(new Paragraph(words.get("group.rules.text")), text));
        question.setCancelable(true);
        question.setCancelText(words.get("cancel"));
        question.setConfirmText(words.get("group.rules.agree"));
        question.addConfirmListener(agreed -> joined(group, group.rulesVersion()));
        question.open();
    }

    private void joined(Group group, @Nullable Long rules) {
        act(
                () -> groups.join(slug, rules),
                group.byApproval() ? "group.waits.now" : "group.now-member");
    }

    private void askBeforeLeaving() {
        var question = new ConfirmDialog();
        question.setHeader(words.get("group.leave.question", name));
        question.setText(words.get("group.leave.text"));
        question.setCancelable(true);
        question.setCancelText(words.get("group.leave.stay"));
        question.setConfirmText(words.get("group.leave"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(event -> leave("group.left"));
        question.open();
    }

    private void leave(String said) {
        act(
                () -> {
                    groups.leave(slug);
                    return true;
                },
                said);
    }

    private <T> void act(Supplier<T> call, String then) {
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        call,
                        done -> {
                            said.setText(words.get(then, name));
                            changed.run();
                        },
                        this::refused));
    }

    void refused(Refused refused) {
        said.setText(refused.getMessage());
        actions.getChildren()
                .filter(NativeButton.class::isInstance)
                .forEach(button -> ((NativeButton) button).setEnabled(true));
    }
}
