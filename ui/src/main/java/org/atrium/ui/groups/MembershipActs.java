package org.atrium.ui.groups;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.atrium.contract.groups.Group;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

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
            var join = new NativeButton(words.get("group.join"), event -> join(group));
            join.addClassNames("button", "button-primary");
            ask.addClassNames("button", "button-large");
            actions.add(join, ask, follow);
            return;
        }
        ask.addClassNames("button", "button-primary");
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
                            "/groups/" + Links.encode(slug) + "/organise", words.get("organise"));
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
            act(() -> groups.join(slug, null), "group.now-member");
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
        question.addConfirmListener(
                agreed -> act(() -> groups.join(slug, group.rulesVersion()), "group.now-member"));
        question.open();
    }

    private void askBeforeLeaving() {
        var question = new ConfirmDialog();
        question.setHeader(words.get("group.leave.question", name));
        question.setText(words.get("group.leave.text"));
        question.setCancelable(true);
        question.setCancelText(words.get("group.leave.stay"));
        question.setConfirmText(words.get("group.leave"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(event -> leave());
        question.open();
    }

    private void leave() {
        act(
                () -> {
                    groups.leave(slug);
                    return true;
                },
                "group.left");
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
