package org.atrium.ui.events;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.events.EventDateForm;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What organisers do with an event, and putting questions to it, which every member may. */
final class EventCare extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ADDRESS = 300;
    private static final Pattern PLACE =
            Pattern.compile("/(?<room>questions|resources)/(?<id>[0-9A-Za-z]+)");

    private final transient Words words;
    private final transient Templates templates;
    private final transient EventsClient events;
    private final transient Backend backend;
    private final transient Consumer<Event> changed;

    /** What its parts are made of. */
    private record Shown(
            String id,
            long version,
            Set<String> may,
            List<Event.Gathered> questions,
            List<ResourceRef> materials) {}

    private transient @Nullable Shown shown;

    EventCare(
            Words words,
            Templates templates,
            EventsClient events,
            Backend backend,
            Consumer<Event> changed) {
        this.words = words;
        this.templates = templates;
        this.events = events;
        this.backend = backend;
        this.changed = changed;
        addClassName("fragment");
    }

    /** What somebody is about to press or typed stays where others only say that they come. */
    void show(Event event) {
        var now =
                new Shown(
                        event.id(),
                        event.version(),
                        event.may(),
                        event.questions(),
                        event.materials());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (event.may().contains("gather")) {
            add(gathering(event));
        }
        if (event.may().contains("edit")) {
            add(organising(event));
        }
    }

    private Section gathering(Event event) {
        var address = new TextField(words.get("event.gather.address"));
        address.setHelperText(words.get("event.gather.hint"));
        address.setMaxLength(ADDRESS);
        address.setWidthFull();
        address.getElement().setAttribute("dir", "ltr");
        var put =
                Rooms.button(
                        words.get("event.gather.button"),
                        () -> {
                            var found = PLACE.matcher(address.getValue());
                            if (found.find()) {
                                act(
                                        () -> gather(event, found.group("room"), found.group("id")),
                                        "event.gathered");
                            } else {
                                address.setErrorMessage(words.get("event.gather.none"));
                                address.setInvalid(true);
                            }
                        });
        var stack = Rooms.stack(address, new Div(put));
        if (event.may().contains("edit")
                && (!event.questions().isEmpty() || !event.materials().isEmpty())) {
            stack.add(gathered(event));
        }
        return room("event.gather", stack);
    }

    private Event gather(Event event, String room, String id) {
        return room.equals("questions")
                ? events.gather(event.id(), id)
                : events.gatherResource(event.id(), id);
    }

    private UnorderedList gathered(Event event) {
        var list = new UnorderedList();
        list.addClassName("list");
        event.questions()
                .forEach(question ->
                        list.add(
                                gathered(
                                        question.title(),
                                        () -> events.release(event.id(), question.id()))));
        event.materials()
                .forEach(resource ->
                        list.add(
                                gathered(
                                        resource.title(),
                                        () -> events.releaseResource(event.id(), resource.id()))));
        return list;
    }

    private ListItem gathered(String title, Supplier<Event> release) {
        var line = new ListItem(title);
        line.addClassName("line");
        line.add(
                Rooms.button(
                        words.get("event.release"),
                        () -> act(release, "event.released"),
                        "button-plain"));
        return line;
    }

    private Section room(String key, Div content) {
        var room = new Section(Rooms.label(words, key), content);
        room.addClassName("room");
        room.getElement().setAttribute("aria-label", words.get(key));
        return room;
    }

    private Section organising(Event event) {
        var actions = new Div();
        actions.addClassName("actions");
        var edit = new Anchor("/events/" + event.id() + "/edit", words.get("event.edit"));
        edit.addClassNames("button", "button-large");
        actions.add(edit);
        var may = event.may();
        if (may.contains("cancel")) {
            actions.add(Rooms.button(words.get("event.cancel"), () -> askBeforeCancelling(event)));
        }
        if (may.contains("reinstate")) {
            actions.add(
                    Rooms.button(
                            words.get("event.reinstate"),
                            () -> act(() -> events.reinstate(event.id()), "event.reinstated")));
        }
        if (may.contains("outcome")) {
            actions.add(
                    Rooms.button(
                            words.get("event.outcome.write"),
                            () ->
                                    new OutcomeDialog(words, events, backend, event, changed)
                                            .open()));
        }
        if (may.contains("delete")) {
            actions.add(
                    Rooms.button(
                            words.get("event.delete"),
                            () -> askBeforeDeleting(event),
                            "button-plain"));
        }
        var stack = Rooms.stack(actions);
        if (event.rule() != null || event.dates().size() > 1) {
            stack.add(dates(event));
        }
        return room("event.care", stack);
    }

    private UnorderedList dates(Event event) {
        var list = new UnorderedList();
        list.addClassName("list");
        list.getElement().setAttribute("aria-label", words.get("event.dates"));
        event.dates().forEach(date -> list.add(line(event, date)));
        return list;
    }

    private ListItem line(Event event, EventDate date) {
        var line = new ListItem();
        line.addClassNames("line", "event-date");
        if (date.cancelled()) {
            line.addClassName("event-date-off");
        }
        line.add(new Fragment(templates.text("events/date.jte", Map.of("w", words, "date", date))));
        var name = When.full(words, date.time());
        if (date.cancelled() || date.moved()) {
            line.add(
                    named(
                            "event.date.restore",
                            name,
                            () ->
                                    act(
                                            () -> events.unchange(event.id(), date.date()),
                                            "event.date.restored")));
        }
        if (!date.cancelled()) {
            line.add(
                    named(
                            "event.date.move",
                            name,
                            () ->
                                    new MoveDateDialog(words, events, backend, event, date, changed)
                                            .open()),
                    named("event.date.cancel", name, () -> askBeforeCancelling(event, date)));
        }
        return line;
    }

    private NativeButton named(String key, String date, Runnable act) {
        var button = Rooms.button(words.get(key), act, "button-plain");
        button.getElement().setAttribute("aria-label", words.get(key) + ": " + date);
        return button;
    }

    private void askBeforeCancelling(Event event) {
        new ReasonDialog(
                        words,
                        "event.cancel",
                        backend,
                        event.title(),
                        reason -> events.cancel(event.id(), reason).version() > 0,
                        () -> refresh(event, "event.cancelled"))
                .open();
    }

    private void askBeforeCancelling(Event event, EventDate date) {
        new ReasonDialog(
                        words,
                        "event.date.cancel",
                        backend,
                        When.full(words, date.time()),
                        reason ->
                                events.change(
                                                        event.id(),
                                                        date.date(),
                                                        new EventDateForm(true, null, null, reason))
                                                .version()
                                        > 0,
                        () -> refresh(event, "event.date.cancelled"))
                .open();
    }

    private void askBeforeDeleting(Event event) {
        var question = new ConfirmDialog();
        question.setHeader(words.get("event.delete.question", event.title()));
        question.setText(words.get("event.delete.text"));
        question.setCancelable(true);
        question.setCancelText(words.get("cancel"));
        question.setConfirmText(words.get("event.delete"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed ->
                backend.later(
                        UI.getCurrent(),
                        () -> events.delete(event.id()),
                        done -> {
                            UI.getCurrent().navigate(EventsView.class);
                            Notice.show(words.get("event.deleted"));
                        },
                        Notice::show));
        question.open();
    }

    private void refresh(Event event, String then) {
        act(() -> events.event(event.id()), then);
    }

    private void act(Supplier<Event> call, String then) {
        backend.later(
                UI.getCurrent(),
                call,
                event -> {
                    changed.accept(event);
                    Notice.show(words.get(then));
                },
                Notice::show);
    }
}
