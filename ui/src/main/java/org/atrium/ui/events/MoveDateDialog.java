package org.atrium.ui.events;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.events.EventDateForm;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Asks to when one date is moved. */
final class MoveDateDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON = 300;

    private final transient EventsClient events;
    private final transient Backend backend;
    private final transient Consumer<Event> changed;
    private final String id;
    private final String date;
    private final TimeFields times;
    private final TextField reason;
    private final NativeButton send;

    MoveDateDialog(
            Words words,
            EventsClient events,
            Backend backend,
            Event event,
            EventDate date,
            Consumer<Event> changed) {
        this.events = events;
        this.backend = backend;
        this.changed = changed;
        this.id = event.id();
        this.date = date.date();
        setHeaderTitle(words.get("event.date.move.title", When.full(words, date.time())));
        addClassName("closing");
        times = new TimeFields(words);
        times.set(date.time().start(), date.time().end(), date.time().allDay());
        times.allDayOnly(true);
        reason = new TextField(words.get("event.date.reason"));
        reason.setMaxLength(REASON);
        reason.setWidthFull();
        reason.setValue(Objects.requireNonNullElse(date.reason(), ""));
        var form = new Div(new Paragraph(words.get("event.date.move.text")), times, reason);
        form.addClassName("form");
        add(form);
        send = Rooms.button(words.get("event.date.move.button"), this::submit, "button-primary");
        getFooter().add(Rooms.button(words.get("cancel"), this::close, "button-plain"), send);
    }

    private void submit() {
        times.accept();
        send.setEnabled(false);
        var form = new EventDateForm(false, times.start(), times.end(), reason.getValue());
        backend.later(
                UI.getCurrent(),
                () -> events.change(id, date, form),
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
                .forEach(problem ->
                        times.refuse(problem.field().endsWith("end"), problem.message()));
    }
}
