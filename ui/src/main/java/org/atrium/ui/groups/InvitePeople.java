package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.groups.Invitation;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionsClient;
import org.jspecify.annotations.Nullable;

/** Inviting people to a group by their Wikimedia names, and who has not said yes or no. */
final class InvitePeople extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Templates templates;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final String slug;
    private final ComboBox<String> name = new ComboBox<>();
    private final NativeButton send;
    private final UnorderedList list = new UnorderedList();
    private final Map<String, ListItem> items = new HashMap<>();
    private final Paragraph nobody = new Paragraph();
    private final NativeButton more;
    private @Nullable String next;

    /**
     * @param changed after somebody was invited, or no longer
     */
    InvitePeople(
            Words words,
            Templates templates,
            OrganisingClient organising,
            QuestionsClient people,
            Backend backend,
            String slug,
            Runnable changed) {
        this.words = words;
        this.templates = templates;
        this.organising = organising;
        this.backend = backend;
        this.slug = slug;
        this.changed = changed;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("invite"));
        name.setLabel(words.get("invite.name"));
        name.setHelperText(words.get("invite.name.hint"));
        name.setWidthFull();
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail().strip()));
        name.setItems(query ->
                known(people, query.getFilter().orElse("").strip())
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        send = Rooms.button(words.get("invite.send"), this::invite, "button-primary");
        list.addClassName("list");
        nobody.addClassName("quiet");
        nobody.setText(words.get("invite.nobody"));
        more = Rooms.button(words.get("organise.more"), this::more);
        add(
                Rooms.label(words, "invite"),
                Rooms.stack(name, new Div(send), nobody, list, new Div(more)));
        show(organising.invitations(slug, null));
    }

    private static Stream<String> known(QuestionsClient people, String typed) {
        return typed.isEmpty()
                ? Stream.empty()
                : people.mentionable(typed, null).stream().map(Author::username);
    }

    private void show(Page<Invitation> page) {
        page.items().forEach(each -> list.add(item(each)));
        next = page.next();
        more.setVisible(next != null);
        showWhetherAny();
    }

    private void showWhetherAny() {
        nobody.setVisible(list.getComponentCount() == 0);
    }

    private void more() {
        var after = next;
        backend.later(
                UI.getCurrent(),
                () -> organising.invitations(slug, after),
                this::show,
                Notice::show);
    }

    private ListItem item(Invitation invitation) {
        var row = new Div();
        row.addClassName("row");
        var item = new ListItem(row);
        var actions =
                new Div(
                        Rooms.button(
                                words.get("invite.take-back"),
                                () -> takeBack(item, invitation),
                                "button-plain"));
        actions.addClassName("actions");
        items.put(invitation.username(), item);
        row.add(
                new Fragment(
                        templates.text(
                                "groups/invitation.jte",
                                Map.of("w", words, "invitation", invitation))),
                actions);
        return item;
    }

    private void invite() {
        name.setInvalid(false);
        var username = Objects.requireNonNullElse(name.getValue(), "");
        if (username.isBlank()) {
            refuse(words.get("invite.name.missing"));
            return;
        }
        send.setEnabled(false);
        backend.later(
                UI.getCurrent(),
                () -> organising.invite(slug, username),
                invitation -> {
                    send.setEnabled(true);
                    name.clear();
                    invited(invitation);
                    Notice.show(words.get("invite.sent", invitation.username()));
                },
                this::refused);
    }

    /** Inviting twice changes nothing, and shows nobody twice. */
    private void invited(Invitation invitation) {
        var before = items.remove(invitation.username());
        if (before != null) {
            list.remove(before);
        }
        list.addComponentAsFirst(item(invitation));
        showWhetherAny();
        changed.run();
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        refuse(
                refusal.fields().isEmpty()
                        ? refusal.getMessage()
                        : refusal.fields().getFirst().message());
    }

    private void refuse(String message) {
        name.setErrorMessage(message);
        name.setInvalid(true);
        name.focus();
    }

    private void takeBack(ListItem item, Invitation invitation) {
        backend.later(
                UI.getCurrent(),
                () -> organising.uninvite(slug, invitation.username()),
                done -> {
                    items.remove(invitation.username());
                    list.remove(item);
                    showWhetherAny();
                    changed.run();
                    Notice.show(
                            words.get("invite.taken-back", invitation.username()),
                            words.get("undo"),
                            () -> again(invitation));
                },
                Notice::show);
    }

    private void again(Invitation invitation) {
        backend.later(
                UI.getCurrent(),
                () -> organising.invite(slug, invitation.username()),
                this::invited,
                Notice::show);
    }
}
