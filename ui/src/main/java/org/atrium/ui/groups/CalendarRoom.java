package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.atrium.contract.events.CalendarImport;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** Bringing a calendar of elsewhere into the group's agenda. */
final class CalendarRoom extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 500_000;
    private static final int ADDRESS_MAX = 500;

    private final transient Words words;
    private final transient Backend backend;
    private final transient Runnable brought;
    private final TextField address;
    private final Checkbox again;
    private final FollowedCalendars followed;
    private final Div said = new Div();

    /**
     * @param brought after something was brought in
     */
    CalendarRoom(
            Words words,
            Templates templates,
            EventsClient events,
            Backend backend,
            String slug,
            Runnable brought) {
        this.words = words;
        this.backend = backend;
        this.brought = brought;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("calendar.import"));
        said.addClassName("stack");
        said.getElement().setAttribute("role", "status");
        address = new TextField(words.get("calendar.import.address"));
        address.setHelperText(words.get("calendar.import.address.hint"));
        address.setMaxLength(ADDRESS_MAX);
        again = new Checkbox(words.get("calendar.import.again"));
        followed = new FollowedCalendars(words, templates, events, backend, slug, brought);
        var fetch =
                Rooms.button(
                        words.get("calendar.import.address.send"), () -> bringFrom(events, slug));
        add(
                Rooms.label(words, "calendar.import"),
                Rooms.stack(upload(events, slug), address, again, new Div(fetch), said, followed));
    }

    private Upload upload(EventsClient events, String slug) {
        var upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) ->
                                bring(() ->
                                        events.bring(
                                                slug, new String(bytes, StandardCharsets.UTF_8)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".ics", "text/calendar");
        upload.setUploadButton(Rooms.button(words.get("calendar.import.choose"), () -> {}));
        upload.setDropLabel(new Span(words.get("calendar.import.drop")));
        upload.addFileRejectedListener(rejected -> Notice.show(words.get("calendar.import.large")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void bringFrom(EventsClient events, String slug) {
        var from = address.getValue();
        var repeated = again.getValue();
        bring(() -> repeated ? events.follow(slug, from) : events.bringFrom(slug, from));
    }

    private void bring(Supplier<CalendarImport> call) {
        address.setInvalid(false);
        said.removeAll();
        said.add(new Paragraph(words.get("calendar.import.running")));
        backend.later(UI.getCurrent(), call, this::done, this::refused);
    }

    private void done(CalendarImport done) {
        show(done);
        address.clear();
        again.clear();
        followed.refresh();
        brought.run();
    }

    private void refused(Refused refused) {
        said.removeAll();
        if (refused.fields().isEmpty()) {
            Notice.show(refused);
            return;
        }
        var wrong = new Wrong(refused);
        wrong.at(
                "address",
                message -> {
                    address.setErrorMessage(message);
                    address.setInvalid(true);
                },
                address::focus);
        wrong.sayTheRest();
    }

    private void show(CalendarImport done) {
        said.removeAll();
        said.add(
                new Paragraph(
                        words.get(
                                "calendar.import.done",
                                done.added(),
                                done.changed(),
                                done.cancelled(),
                                done.unchanged())));
        if (!done.problems().isEmpty()) {
            var problems = new UnorderedList();
            problems.addClassName("list");
            done.problems().forEach(problem -> problems.add(new ListItem(problem)));
            said.add(problems);
        }
    }
}
