package org.atrium.ui.events;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventOutcome;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Asks organisers what came of an event. */
final class OutcomeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int TEXT = 2_000;
    private static final int URL = 500;
    private static final int PEOPLE = 1_000_000;

    private final transient EventsClient events;
    private final transient Backend backend;
    private final transient Consumer<Event> changed;
    private final String id;
    private final TextArea text = new TextArea();
    private final IntegerField people = new IntegerField();
    private final TextField link = new TextField();
    private final NativeButton send;

    OutcomeDialog(
            Words words,
            EventsClient events,
            Backend backend,
            Event event,
            Consumer<Event> changed) {
        this.events = events;
        this.backend = backend;
        this.changed = changed;
        this.id = event.id();
        setHeaderTitle(words.get("event.outcome"));
        addClassName("closing");
        text.setLabel(words.get("event.outcome.what"));
        text.setHelperText(words.get("event.outcome.hint"));
        text.setMaxLength(TEXT);
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        people.setLabel(words.get("event.outcome.count"));
        people.setMin(0);
        people.setMax(PEOPLE);
        people.setStepButtonsVisible(true);
        link.setLabel(words.get("event.outcome.link"));
        link.setPlaceholder("https://");
        link.setMaxLength(URL);
        link.setWidthFull();
        link.getElement().setAttribute("dir", "ltr");
        var before = event.outcome();
        if (before != null) {
            text.setValue(before.text());
            people.setValue(before.participants());
            link.setValue(Objects.requireNonNullElse(before.link(), ""));
        }
        var form = new Div(text, people, link);
        form.addClassName("form");
        add(form);
        send = Rooms.button(words.get("organise.save"), this::submit, "button-primary");
        getFooter().add(Rooms.button(words.get("cancel"), this::close, "button-plain"), send);
    }

    private void submit() {
        text.setInvalid(false);
        link.setInvalid(false);
        send.setEnabled(false);
        var outcome = new EventOutcome(text.getValue(), people.getValue(), link.getValue());
        backend.later(
                UI.getCurrent(),
                () -> events.conclude(id, outcome),
                event -> {
                    close();
                    changed.accept(event);
                },
                this::refused);
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
        }
        refusal.fields()
                .forEach(problem -> {
                    switch (problem.field()) {
                        case "text" -> {
                            text.setErrorMessage(problem.message());
                            text.setInvalid(true);
                        }
                        case "link" -> {
                            link.setErrorMessage(problem.message());
                            link.setInvalid(true);
                        }
                        default -> {
                            people.setErrorMessage(problem.message());
                            people.setInvalid(true);
                        }
                    }
                });
    }
}
