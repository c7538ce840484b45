package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** The questions that organisers keep at the top of their group's page. */
final class PinnedRoom extends Section {

    private static final long serialVersionUID = 1L;
    private static final int ADDRESS = 300;
    private static final Pattern QUESTION = Pattern.compile("/questions/([0-9A-Za-z]+)");

    private final transient Words words;
    private final transient GroupsDesk desk;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final String slug;
    private final UnorderedList list = new UnorderedList();
    private final TextField address = new TextField();

    /**
     * @param changed after something was pinned or unpinned
     */
    PinnedRoom(
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
        getElement().setAttribute("aria-label", words.get("organise.pins"));
        list.addClassName("list");
        address.setLabel(words.get("event.gather.address"));
        address.setHelperText(words.get("event.gather.hint"));
        address.setMaxLength(ADDRESS);
        address.setWidthFull();
        address.getElement().setAttribute("dir", "ltr");
        add(
                Rooms.label(words, "organise.pins"),
                Rooms.stack(
                        list,
                        address,
                        new Div(Rooms.button(words.get("organise.pin"), this::pin))));
        show(desk.pinned(desk.group(slug)));
    }

    private void show(List<QuestionSummary> pinned) {
        list.removeAll();
        pinned.forEach(question -> list.add(item(question)));
        list.setVisible(!pinned.isEmpty());
    }

    private ListItem item(QuestionSummary question) {
        var link = new Anchor(Links.question(question.id(), question.title()), question.title());
        link.getElement().setAttribute("lang", question.language());
        link.getElement().setAttribute("dir", Words.directionOf(question.language()));
        var item = new ListItem(link);
        item.addClassName("actions");
        item.add(
                Rooms.button(
                        words.get("organise.unpin"),
                        () -> act(() -> organising.unpin(slug, question.id()), "organise.unpinned"),
                        "button-plain"));
        return item;
    }

    private void pin() {
        var found = QUESTION.matcher(address.getValue());
        if (found.find()) {
            address.setInvalid(false);
            act(() -> organising.pin(slug, found.group(1)), "organise.pinned");
        } else {
            address.setErrorMessage(words.get("event.gather.none"));
            address.setInvalid(true);
        }
    }

    private void act(Supplier<Boolean> act, String then) {
        backend.later(
                UI.getCurrent(),
                () -> {
                    var unused = act.get();
                    return desk.pinned(desk.group(slug));
                },
                pinned -> {
                    address.clear();
                    show(pinned);
                    Notice.show(words.get(then));
                    changed.run();
                },
                Notice::show);
    }
}
