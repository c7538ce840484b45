package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupMember;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.Asking;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The members of a group, for its organisers. */
final class GroupPeople extends Section {

    private static final long serialVersionUID = 1L;
    private static final String ORGANISER = "organiser";
    private static final String MEMBER = "member";

    private final transient Words words;
    private final transient Templates templates;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final String me = Caller.signedIn().map(SignedIn::username).orElse("");
    private final String slug;
    private final String name;

    /** Key of the words for taking somebody out. */
    private final String removal;

    private final UnorderedList waiting = new UnorderedList();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private @Nullable String next;

    /**
     * @param changed after somebody's role changed
     */
    GroupPeople(
            Words words,
            Templates templates,
            OrganisingClient organising,
            Backend backend,
            Group group,
            Runnable changed) {
        this.words = words;
        this.templates = templates;
        this.organising = organising;
        this.backend = backend;
        this.slug = group.slug();
        this.name = group.name();
        this.removal = GroupsClient.isPrivate(group) ? "organise.expel" : "organise.remove";
        this.changed = changed;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("organise.people"));
        list.addClassName("list");
        more = Rooms.button(words.get("organise.more"), this::more);
        add(Rooms.label(words, "organise.people"), Rooms.stack(waiting, list, new Div(more)));
        waiting.addClassName("list");
        showWaiting();
        show(organising.people(slug, null));
    }

    /** Whoever waits to be let in stands above those who are in. */
    private void showWaiting() {
        organising
                .waiting(slug, null)
                .items()
                .forEach(one -> waiting.add(new ListItem(waitingRow(one))));
    }

    private Div waitingRow(GroupMember one) {
        var row = new Div();
        row.addClassName("row");
        var actions =
                new Div(
                        Rooms.button(words.get("organise.admit"), () -> admit(row, one)),
                        Rooms.button(
                                words.get("organise.decline"),
                                () ->
                                        removal(
                                                        "organise.decline",
                                                        one,
                                                        () -> gone(row, one, "organise.declined"))
                                                .open(),
                                "button-plain"));
        actions.addClassName("actions");
        row.add(member(one), actions);
        return row;
    }

    private void admit(Div row, GroupMember one) {
        backend.later(
                UI.getCurrent(),
                () -> organising.setRole(slug, one.person().username(), MEMBER),
                membership -> {
                    gone(row, one, "organise.admitted");
                    list.addComponentAsFirst(
                            new ListItem(row(new GroupMember(one.person(), membership.role()))));
                },
                Notice::show);
    }

    private ReasonDialog removal(String key, GroupMember one, Runnable removed) {
        var person = one.person();
        return new ReasonDialog(
                words,
                key,
                backend,
                person.name(),
                reason -> organising.remove(slug, person.username(), reason),
                removed);
    }

    private Fragment member(GroupMember one) {
        return new Fragment(templates.text("groups/member.jte", Map.of("w", words, "member", one)));
    }

    private void show(Page<GroupMember> page) {
        page.items().forEach(one -> list.add(new ListItem(row(one))));
        next = page.next();
        more.setVisible(next != null);
    }

    private void more() {
        var after = next;
        backend.later(
                UI.getCurrent(), () -> organising.people(slug, after), this::show, Notice::show);
    }

    private Div row(GroupMember one) {
        var row = new Div();
        row.addClassName("row");
        fill(row, one);
        return row;
    }

    private void fill(Div row, GroupMember one) {
        row.removeAll();
        var username = one.person().username();
        var organises = one.role().equals(ORGANISER);
        var own = username.equals(me);
        var actions = new Div();
        actions.addClassName("actions");
        actions.add(
                organises
                        ? Rooms.button(
                                words.get(own ? "organise.self" : "organise.dismiss"),
                                () -> {
                                    if (own) {
                                        askBeforeSteppingDown(one);
                                    } else {
                                        setRole(row, one, MEMBER);
                                    }
                                },
                                "button-plain")
                        : Rooms.button(
                                words.get("organise.name"), () -> setRole(row, one, ORGANISER)));
        if (!organises) {
            actions.add(
                    Rooms.button(
                            words.get("organise.remove"),
                            () ->
                                    removal(removal, one, () -> gone(row, one, "organise.removed"))
                                            .open(),
                            "button-plain"));
        }
        row.add(member(one), actions);
    }

    private void setRole(Div row, GroupMember one, String role) {
        backend.later(
                UI.getCurrent(),
                () -> organising.setRole(slug, one.person().username(), role),
                membership -> {
                    fill(row, new GroupMember(one.person(), membership.role()));
                    changed.run();
                    var named = role.equals(ORGANISER);
                    Notice.show(
                            words.get(
                                    named ? "organise.named" : "organise.dismissed",
                                    one.person().name()),
                            words.get("undo"),
                            () -> setRole(row, one, named ? MEMBER : ORGANISER));
                },
                Notice::show);
    }

    /** Whoever steps down has nothing to do on this page. */
    private void askBeforeSteppingDown(GroupMember one) {
        Asking.before(
                words,
                words.get("organise.self.title", name),
                words.get("organise.self.text"),
                words.get("organise.self"),
                () ->
                        backend.later(
                                UI.getCurrent(),
                                () -> organising.setRole(slug, one.person().username(), MEMBER),
                                membership ->
                                        UI.getCurrent().navigate("groups/" + Links.encode(slug)),
                                Notice::show));
    }

    private void gone(Div row, GroupMember one, String said) {
        row.getParent().ifPresent(item -> item.getElement().removeFromParent());
        Notice.show(words.get(said, one.person().name()));
        changed.run();
    }
}
