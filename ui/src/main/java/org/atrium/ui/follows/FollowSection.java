package org.atrium.ui.follows;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What a member is told about of one kind. */
final class FollowSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 30;

    private final String kind;
    private final transient Words words;
    private final transient FollowsClient follows;
    private final transient Backend backend;
    private final transient ObjectProvider<FollowButton> buttons;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private final NativeButton more;
    private final Div stack = new Div();
    private transient @Nullable String next;

    FollowSection(
            String kind,
            Words words,
            FollowsClient follows,
            Backend backend,
            ObjectProvider<FollowButton> buttons) {
        this.kind = kind;
        this.words = words;
        this.follows = follows;
        this.backend = backend;
        this.buttons = buttons;
        addClassName("room");
        var title = new H2(words.get("follows." + kind));
        title.setId("follows-" + kind);
        getElement().setAttribute("aria-labelledby", "follows-" + kind);
        var label = new Div(title, new Paragraph(words.get("follows.text." + kind)));
        label.addClassName("room-label");
        list.addClassNames("links", "follows");
        said.addClassNames("said", "quiet");
        said.getElement().setAttribute("role", "status");
        more = new NativeButton(words.get("follows.more"), clicked -> loadMore());
        more.addClassNames("button", "button-large");
        stack.addClassName("stack");
        stack.add(list, said, new Div(more));
        add(label, stack);
    }

    void addBelow(Component... fields) {
        stack.add(fields);
    }

    /** From the beginning. */
    void load() {
        list.removeAll();
        next = null;
        try {
            show(follows.list(kind, SHOWN, null));
        } catch (Refused refused) {
            refused(refused);
        }
    }

    private void loadMore() {
        var after = next;
        more.setEnabled(false);
        getUI().ifPresent(ui ->
                backend.later(
                        ui, () -> follows.list(kind, SHOWN, after), this::show, this::refused));
    }

    private void show(Page<Follow> page) {
        page.items().forEach(follow -> list.add(row(follow)));
        next = page.next();
        more.setEnabled(true);
        more.setVisible(next != null);
        var nothing = list.getChildren().findAny().isEmpty() && next == null;
        list.setVisible(!nothing);
        said.setText(nothing ? words.get("follows.none." + kind) : "");
    }

    private void refused(Refused refused) {
        more.setEnabled(true);
        more.setVisible(next != null);
        said.setText(refused.getMessage());
    }

    private ListItem row(Follow follow) {
        var name = new Anchor(address(follow), follow.label());
        name.getElement().setAttribute("lang", follow.language());
        name.getElement().setAttribute("dir", Words.directionOf(follow.language()));
        var button = buttons.getObject();
        button.show(follow);
        var row = new ListItem(name, button);
        row.addClassName("follow-row");
        return row;
    }

    private static String address(Follow follow) {
        return switch (follow.kind()) {
            case "group" -> "/groups/" + Links.encode(follow.id());
            case "topic" -> "/questions?topic=" + Links.encode(follow.id());
            default -> Links.question(follow.id(), follow.label());
        };
    }
}
