package org.atrium.ui.groups;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.events.FollowedCalendar;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The calendars of elsewhere that a group follows. */
final class FollowedCalendars extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Templates templates;
    private final transient EventsClient events;
    private final transient Backend backend;
    private final String slug;
    private final transient Runnable changed;

    /**
     * @param changed after one is not followed any more
     */
    FollowedCalendars(
            Words words,
            Templates templates,
            EventsClient events,
            Backend backend,
            String slug,
            Runnable changed) {
        this.words = words;
        this.templates = templates;
        this.events = events;
        this.backend = backend;
        this.slug = slug;
        this.changed = changed;
        addClassName("list");
        getElement().setAttribute("aria-label", words.get("calendar.followed"));
        show(events.followed(slug));
    }

    void refresh() {
        backend.later(UI.getCurrent(), () -> events.followed(slug), this::show, Notice::show);
    }

    private void show(List<FollowedCalendar> calendars) {
        removeAll();
        setVisible(!calendars.isEmpty());
        calendars.forEach(calendar -> add(item(calendar)));
    }

    private ListItem item(FollowedCalendar calendar) {
        var actions =
                new Div(
                        Rooms.button(
                                words.get("calendar.followed.stop"),
                                () -> stop(calendar),
                                "button-plain"));
        actions.addClassName("actions");
        var row =
                new Div(
                        new Fragment(
                                templates.text(
                                        "groups/calendar.jte",
                                        Map.of("w", words, "calendar", calendar))),
                        actions);
        row.addClassName("row");
        return new ListItem(row);
    }

    private void stop(FollowedCalendar calendar) {
        backend.later(
                UI.getCurrent(),
                () -> events.unfollow(slug, calendar.id()),
                done -> {
                    refresh();
                    changed.run();
                    Notice.show(
                            words.get("calendar.followed.stopped"),
                            words.get("undo"),
                            () -> again(calendar));
                },
                Notice::show);
    }

    private void again(FollowedCalendar calendar) {
        backend.later(
                UI.getCurrent(),
                () -> events.follow(slug, calendar.address()),
                done -> {
                    refresh();
                    changed.run();
                },
                Notice::show);
    }
}
