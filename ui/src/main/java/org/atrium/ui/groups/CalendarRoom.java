package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import org.atrium.contract.events.CalendarImport;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** Bringing a calendar of elsewhere into the group's agenda. */
final class CalendarRoom extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 500_000;

    private final transient Words words;
    private final Div said = new Div();

    /**
     * @param brought after something was brought in
     */
    CalendarRoom(Words words, EventsClient events, Backend backend, String slug, Runnable brought) {
        this.words = words;
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("calendar.import"));
        said.addClassName("stack");
        said.getElement().setAttribute("role", "status");
        var upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) ->
                                backend.later(
                                        UI.getCurrent(),
                                        () ->
                                                events.bring(
                                                        slug,
                                                        new String(bytes, StandardCharsets.UTF_8)),
                                        done -> {
                                            show(done);
                                            brought.run();
                                        },
                                        refused -> {
                                            if (refused.fields().isEmpty()) {
                                                Notice.show(refused);
                                            } else {
                                                Notice.show(refused.fields().getFirst().message());
                                            }
                                        })));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".ics", "text/calendar");
        upload.setUploadButton(Rooms.button(words.get("calendar.import.choose"), () -> {}));
        upload.setDropLabel(new Span(words.get("calendar.import.drop")));
        upload.addFileRejectedListener(rejected -> Notice.show(words.get("calendar.import.large")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(Rooms.label(words, "calendar.import"), Rooms.stack(upload, said));
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
