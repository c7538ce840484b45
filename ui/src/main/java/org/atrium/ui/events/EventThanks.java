package org.atrium.ui.events;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventThanksApi;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.ConfirmationChoice;
import org.atrium.ui.layout.HelpedDialog;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Thanks at an event; whoever helped shows it, or does not. */
final class EventThanks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient EventThanksClient client;
    private final transient Backend backend;
    private final transient Consumer<Event> changed;
    private transient Event.@Nullable Thanks shown;

    EventThanks(Words words, EventThanksClient client, Backend backend, Consumer<Event> changed) {
        this.words = words;
        this.client = client;
        this.backend = backend;
        this.changed = changed;
        addClassName("fragment");
    }

    /** What somebody is about to press stays where nothing is said anew. */
    void show(Event event) {
        var thanks = event.thanks();
        if (thanks.equals(shown)) {
            return;
        }
        shown = thanks;
        removeAll();
        var own = own(thanks);
        var mine = thanks.said().stream().filter(Event.Thanked::mine).toList();
        if (thanks.whom().isEmpty() && own.isEmpty() && mine.isEmpty()) {
            return;
        }
        var stack = Rooms.stack();
        mine.forEach(one -> stack.add(choice(event, one.confirmation())));
        stack.add(people(event, own));
        var room = new Section(Rooms.label(words, "event.thank"), stack);
        room.addClassName("room");
        room.getElement().setAttribute("aria-label", words.get("event.thank"));
        add(room);
    }

    private static List<Event.Thanked> own(Event.Thanks thanks) {
        var username = Caller.signedIn().map(SignedIn::username).orElse("");
        return thanks.said().stream()
                .filter(one -> one.confirmation().by().username().equals(username))
                .toList();
    }

    private ConfirmationChoice choice(Event event, Confirmation one) {
        var name = one.by().name();
        var topics = words.list(one.topics().stream().map(Label::label).toList());
        return new ConfirmationChoice(
                words,
                one,
                words.get(one.shown() ? "event.thank.shown" : "event.thank.kept", name, topics),
                now -> act(() -> client.show(event.id(), one.by().username(), now), () -> {}));
    }

    private UnorderedList people(Event event, List<Event.Thanked> own) {
        var buttons = new LinkedHashMap<String, ListItem>();
        own.forEach(
                one -> buttons.put(one.to().username(), line(one.to(), withdrawing(event, one))));
        event.thanks()
                .whom()
                .forEach(person ->
                        buttons.putIfAbsent(
                                person.username(), line(person, thanking(event, person))));
        var list = new UnorderedList();
        list.addClassName("list");
        buttons.values().forEach(list::add);
        return list;
    }

    private static ListItem line(Author person, NativeButton button) {
        var name = new Span(person.name());
        name.getElement().setAttribute("dir", "auto");
        var line = new ListItem(name, button);
        line.addClassName("line");
        return line;
    }

    private NativeButton thanking(Event event, Author person) {
        return named(Rooms.button(words.get("thank"), () -> ask(event, person)), person);
    }

    private NativeButton withdrawing(Event event, Event.Thanked said) {
        var button =
                Rooms.button(words.get("thank.said"), () -> withdraw(event, said), "button-plain");
        button.getElement().setAttribute("aria-pressed", "true");
        return named(button, said.to());
    }

    private static NativeButton named(NativeButton button, Author person) {
        button.getElement().setAttribute("aria-label", button.getText() + ": " + person.name());
        return button;
    }

    private void ask(Event event, Author person) {
        if (event.topics().isEmpty()) {
            thank(event, person, List.of());
            return;
        }
        new HelpedDialog(
                        words,
                        person.name(),
                        words.get("event.thank.told", person.name()),
                        event.topics(),
                        EventThanksApi.MOST_TOPICS,
                        topics -> thank(event, person, topics))
                .open();
    }

    private void thank(Event event, Author person, List<String> topics) {
        var username = person.username();
        act(
                () -> client.thank(event.id(), username, topics),
                () ->
                        Notice.show(
                                words.get("thanks.done", person.name()),
                                words.get("undo"),
                                () -> act(() -> client.withdraw(event.id(), username), () -> {})));
    }

    private void withdraw(Event event, Event.Thanked said) {
        var username = said.to().username();
        var topics = said.confirmation().topics().stream().map(Label::id).toList();
        act(
                () -> client.withdraw(event.id(), username),
                () ->
                        Notice.show(
                                words.get("thank.withdrawn"),
                                words.get("undo"),
                                () ->
                                        act(
                                                () -> client.thank(event.id(), username, topics),
                                                () -> {})));
    }

    private void act(Supplier<Event> call, Runnable done) {
        backend.later(
                UI.getCurrent(),
                call,
                event -> {
                    changed.accept(event);
                    done.run();
                },
                Notice::show);
    }
}
