package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.atrium.contract.groups.LookedFor;
import org.atrium.contract.questions.Gap;
import org.atrium.contract.questions.Gaps;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** What is asked in a group and nobody there can help with, and what its organisers do about it. */
final class GapsRoom extends Section {

    private static final long serialVersionUID = 1L;
    private static final String TOPIC = "topic";
    private static final String LANGUAGE = "language";

    private final transient Words words;
    private final transient OrganisingClient organising;
    private final transient GroupsDesk desk;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final String slug;
    private final Div rows = new Div();

    private record Read(Gaps gaps, List<LookedFor> lookingFor) {}

    /**
     * @param changed after the group began to look for somebody, or ended it
     */
    GapsRoom(
            Words words,
            GroupsDesk desk,
            OrganisingClient organising,
            Backend backend,
            String slug,
            Runnable changed) {
        this.words = words;
        this.desk = desk;
        this.organising = organising;
        this.backend = backend;
        this.slug = slug;
        this.changed = changed;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("organise.gaps"));
        rows.addClassName("stack");
        add(Rooms.label(words, "organise.gaps"), rows);
        show(read());
    }

    private Read read() {
        return new Read(organising.gaps(slug), desk.group(slug).lookingFor());
    }

    private void show(Read read) {
        rows.removeAll();
        var gaps = read.gaps();
        addList("organise.gaps.topics", TOPIC, gaps.topics());
        addList("organise.gaps.languages", LANGUAGE, gaps.languages());
        if (gaps.topics().isEmpty() && gaps.languages().isEmpty()) {
            var none = new Paragraph(words.get("organise.gaps.none"));
            none.addClassName("quiet");
            rows.add(none);
        }
        var others = read.lookingFor().stream().filter(wish -> !isIn(gaps, wish)).toList();
        if (!others.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("list");
            others.forEach(wish -> {
                var item = new ListItem(new Span(wish.what().label()));
                item.addClassName("actions");
                item.add(looking(wish.kind(), wish.what(), true));
                list.add(item);
            });
            rows.add(new H3(words.get("organise.gaps.others")), list);
        }
    }

    private static boolean isIn(Gaps gaps, LookedFor wish) {
        var same = wish.kind().equals(TOPIC) ? gaps.topics() : gaps.languages();
        return same.stream().anyMatch(gap -> gap.what().id().equals(wish.what().id()));
    }

    private void addList(String title, String kind, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        gaps.forEach(gap -> list.add(item(kind, gap)));
        rows.add(new H3(words.get(title)), list);
    }

    private ListItem item(String kind, Gap gap) {
        var id = Links.encode(gap.what().id());
        var name = new Span(gap.what().label());
        name.getElement().setAttribute("dir", "auto");
        var group = Links.encode(slug);
        var acts =
                new Div(
                        link(
                                "/questions?group=" + group + "&state=open&" + kind + "=" + id,
                                words.get("organise.gaps.open", gap.open())),
                        link("/people?" + kind + "=" + id, words.get("organise.gaps.people")),
                        link(
                                "/events/new?group="
                                        + group
                                        + "&title="
                                        + Links.encode(
                                                words.get(
                                                        "organise.gaps.event.title",
                                                        gap.what().label())),
                                words.get("organise.gaps.event")),
                        looking(kind, gap.what(), gap.lookingFor()));
        acts.addClassName("actions");
        var item = new ListItem(name, acts);
        item.addClassName("gap");
        return item;
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.addClassName("small");
        return link;
    }

    private NativeButton looking(String kind, Label what, boolean now) {
        var key = now ? "organise.gaps.stop" : "organise.gaps.look";
        var button = Rooms.button(words.get(key), () -> look(kind, what, !now), "button-plain");
        button.getElement()
                .setAttribute(
                        "aria-label", words.get("requests.act", words.get(key), what.label()));
        return button;
    }

    private void look(String kind, Label what, boolean from) {
        backend.later(
                UI.getCurrent(),
                () -> {
                    organising.lookFor(slug, kind, what.id(), from);
                    return read();
                },
                read -> {
                    show(read);
                    changed.run();
                    Notice.show(
                            words.get(
                                    from ? "organise.gaps.looking" : "organise.gaps.stopped",
                                    what.label()),
                            words.get("undo"),
                            () -> look(kind, what, !from));
                },
                Notice::show);
    }
}
