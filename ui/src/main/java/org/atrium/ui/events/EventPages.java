package org.atrium.ui.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Events for visitors. */
@ReaderPages
class EventPages {

    private static final int DESCRIPTION = 160;

    private final Pages pages;
    private final Words.Library words;
    private final EventsDesk desk;
    private final EventsClient events;

    EventPages(Pages pages, Words.Library words, EventsDesk desk, EventsClient events) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
        this.events = events;
    }

    @GetMapping("/events")
    ResponseEntity<byte[]> events(HttpServletRequest request) {
        var filter = EventFilter.of(Query.of(request)).mine(false);
        var w = words.current();
        var about =
                new Pages.About(
                        w.get("events.title"),
                        w.get("events.description"),
                        "events",
                        filter.after(null).address());
        return pages.page(
                request,
                filter.isNarrowed() || filter.month() != null ? about.unlisted() : about,
                "events/agendaPage.jte",
                Map.of("agenda", desk.agenda(filter)));
    }

    @GetMapping("/events/{id}")
    ResponseEntity<byte[]> event(@PathVariable("id") String id, HttpServletRequest request) {
        var event = events.event(id);
        var text = event.text().replaceAll("\\s+", " ");
        var description =
                text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION) + "…";
        return pages.page(
                request,
                new Pages.About(event.title(), description, "events", "/events/" + event.id()),
                "events/eventPage.jte",
                Map.of("event", event));
    }
}
