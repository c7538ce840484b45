package org.atrium.ui.events;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.atrium.contract.events.CalendarAddress;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The secret address of a member's own calendar: made, shown once, made anew, ended. */
final class OwnCalendar extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient EventsClient events;
    private final transient Backend backend;
    private final Div acts = new Div();

    OwnCalendar(Words words, EventsClient events, Backend backend) {
        this.words = words;
        this.events = events;
        this.backend = backend;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("calendar"));
        acts.addClassName("stack");
        add(Rooms.label(words, "calendar"), acts);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        backend.later(attached.getUI(), events::address, this::show, Notice::show);
    }

    private void show(CalendarAddress address) {
        acts.removeAll();
        var secret = address.secret();
        if (secret != null) {
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(here ->
                            shown(
                                    "%s://%s/calendars/%s/events.ics"
                                            .formatted(
                                                    here.getProtocol(),
                                                    here.getAuthority(),
                                                    secret)));
        }
        showActs(address.since());
    }

    private void showActs(@Nullable Instant since) {
        if (since == null) {
            acts.add(new Div(Rooms.button(words.get("calendar.make"), this::make)));
            return;
        }
        acts.add(
                new Paragraph(words.get("calendar.since", words.ago(since))),
                actions(
                        Rooms.button(words.get("calendar.renew"), this::askBeforeRenewing),
                        Rooms.button(words.get("calendar.end"), this::end, "button-plain")));
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private void shown(String url) {
        var field = new TextField(words.get("calendar.address"));
        field.setHelperText(words.get("calendar.address.hint"));
        field.setValue(url);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        field.getElement().setAttribute("dir", "ltr");
        acts.addComponentAsFirst(field);
        field.focus();
    }

    private void make() {
        backend.later(UI.getCurrent(), events::newAddress, this::show, Notice::show);
    }

    private void askBeforeRenewing() {
        var question = new ConfirmDialog();
        question.setHeader(words.get("calendar.renew"));
        question.setText(words.get("calendar.renew.text"));
        question.setCancelable(true);
        question.setCancelText(words.get("cancel"));
        question.setConfirmText(words.get("calendar.renew"));
        question.addConfirmListener(confirmed -> make());
        question.open();
    }

    private void end() {
        backend.later(
                UI.getCurrent(),
                events::endAddress,
                done -> {
                    show(new CalendarAddress(null, null));
                    Notice.show(words.get("calendar.ended"));
                },
                Notice::show);
    }
}
