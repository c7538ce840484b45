package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.Asking;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Narrower groups that nobody takes care of; whoever organises the wider area may. */
final class UnattendedGroups extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final String slug;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private @Nullable String next;

    UnattendedGroups(Words words, OrganisingClient organising, Backend backend, String slug) {
        this.words = words;
        this.organising = organising;
        this.backend = backend;
        this.slug = slug;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("organise.unattended"));
        list.addClassName("list");
        more = Rooms.button(words.get("organise.more"), this::more);
        add(Rooms.label(words, "organise.unattended"), Rooms.stack(list, new Div(more)));
        var first = organising.unattended(slug, null);
        setVisible(!first.items().isEmpty());
        show(first);
    }

    private void show(Page<GroupRef> page) {
        page.items().forEach(group -> list.add(item(group)));
        next = page.next();
        more.setVisible(next != null);
    }

    private ListItem item(GroupRef group) {
        var item = new ListItem(new Anchor("/groups/" + Links.encode(group.slug()), group.name()));
        item.addClassName("actions");
        item.add(Rooms.button(words.get("organise.adopt"), () -> ask(group), "button-plain"));
        return item;
    }

    private void ask(GroupRef group) {
        Asking.before(
                words,
                words.get("organise.adopt.title", group.name()),
                words.get("organise.adopt.text"),
                words.get("organise.adopt"),
                () -> adopt(group));
    }

    private void adopt(GroupRef group) {
        backend.later(
                UI.getCurrent(),
                () -> organising.adopt(group.slug()),
                membership -> {
                    UI.getCurrent().navigate("groups/" + Links.encode(group.slug()) + "/organise");
                    Notice.show(words.get("organise.adopted", group.name()));
                },
                Notice::show);
    }

    private void more() {
        var after = next;
        backend.later(
                UI.getCurrent(),
                () -> organising.unattended(slug, after),
                this::show,
                Notice::show);
    }
}
