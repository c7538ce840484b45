package org.atrium.ui.events;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.events.Event;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Saying whether one comes, and whether others may see it. */
final class ParticipationActs extends Div {

    private static final long serialVersionUID = 1L;
    private static final String YES = "yes";
    private static final String MAYBE = "maybe";

    private final transient Words words;
    private final transient EventsClient events;
    private final transient Backend backend;
    private final transient Consumer<Event> changed;
    private final Div actions = new Div();
    private final Checkbox shown = new Checkbox();
    private final Paragraph said = new Paragraph();
    private String id = "";
    private String level = "";

    /** What the buttons are made of; they stay where they are while it does. */
    private record Offer(String id, String level, boolean may, boolean full, String state) {}

    private transient @Nullable Offer offer;

    ParticipationActs(Words words, EventsClient events, Backend backend, Consumer<Event> changed) {
        this.words = words;
        this.events = events;
        this.backend = backend;
        this.changed = changed;
        addClassName("fragment");
        actions.addClassName("actions");
        said.addClassNames("small", "said");
        said.getElement().setAttribute("role", "status");
        shown.setLabel(words.get("event.shown"));
        shown.setValue(true);
        shown.addValueChangeListener(change -> {
            if (change.isFromClient() && !level.isEmpty()) {
                act(() -> events.takePart(id, level, change.getValue()), "event.shown.now");
            }
        });
        add(actions, shown, said);
    }

    void show(Event event) {
        id = event.id();
        var own = event.participation();
        level = own == null ? "" : own.level();
        if (own != null) {
            shown.setValue(own.shown());
        }
        var may = event.may().contains("join");
        var capacity = event.capacity();
        var full = capacity != null && event.takingPart() >= capacity && !level.equals(YES);
        shown.setVisible(may);
        var now = new Offer(id, level, may, full, event.state());
        if (now.equals(offer)) {
            return;
        }
        offer = now;
        actions.removeAll();
        if (own != null) {
            var state = new Span(words.get("event.you." + level));
            state.addClassNames("state", "state-solved");
            actions.add(state);
        }
        if (may) {
            if (!level.equals(YES)) {
                var join = button("event.join", () -> takePart(YES), "button-primary");
                join.setEnabled(!full);
                actions.add(join);
            }
            if (full) {
                var note = new Span(words.get("event.full"));
                note.addClassName("quiet");
                actions.add(note);
            }
            if (!level.equals(MAYBE)) {
                actions.add(button("event.perhaps", () -> takePart(MAYBE), "button-large"));
            }
        }
        if (own != null) {
            actions.add(button("event.leave", this::stayAway, "button-plain"));
        }
        if (!event.state().equals("draft")) {
            var calendar = new Anchor("/events/" + id + "/event.ics", words.get("event.calendar"));
            calendar.setRouterIgnore(true);
            calendar.addClassNames("button", "button-large");
            actions.add(calendar);
        }
    }

    private NativeButton button(String key, Runnable act, String look) {
        return Rooms.button(words.get(key), act, look);
    }

    private void takePart(String now) {
        act(() -> events.takePart(id, now, shown.getValue()), "event.said." + now);
    }

    private void stayAway() {
        act(() -> events.stayAway(id), "event.said.no");
    }

    private void act(Supplier<Event> call, String then) {
        backend.later(
                UI.getCurrent(),
                call,
                event -> {
                    said.setText(words.get(then));
                    changed.accept(event);
                },
                this::refused);
    }

    private void refused(Refused refused) {
        said.setText(refused.getMessage());
    }
}
