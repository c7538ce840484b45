package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What the organisers of a group did, the last first. */
final class GroupLogRoom extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Templates templates;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final transient List<GroupAct> acts = new ArrayList<>();
    private final String slug;
    private final Fragment list = new Fragment("");
    private final NativeButton more;
    private @Nullable String next;

    GroupLogRoom(
            Words words,
            Templates templates,
            OrganisingClient organising,
            Backend backend,
            String slug) {
        this.words = words;
        this.templates = templates;
        this.organising = organising;
        this.backend = backend;
        this.slug = slug;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("organise.log"));
        more = Rooms.button(words.get("organise.more"), () -> read(next));
        add(Rooms.label(words, "organise.log"), Rooms.stack(list, new Div(more)));
        show(organising.log(slug, null), null);
    }

    private void show(Page<GroupAct> page, @Nullable String after) {
        if (after == null) {
            acts.clear();
        }
        acts.addAll(page.items());
        list.show(templates.text("groups/log.jte", Map.of("w", words, "acts", acts)));
        next = page.next();
        more.setVisible(next != null);
    }

    private void read(@Nullable String after) {
        backend.later(
                UI.getCurrent(),
                () -> organising.log(slug, after),
                page -> show(page, after),
                Notice::show);
    }

    void refresh() {
        read(null);
    }
}
