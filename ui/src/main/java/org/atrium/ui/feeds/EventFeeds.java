package org.atrium.ui.feeds;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.SiteAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Events as iCalendar. Calendar programs carry no log-in: a feed holds what every visitor may read,
 * a member's own is at a secret address. A single event is taken along as whoever opens it sees it.
 */
@RestController
class EventFeeds {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final EventsClient events;
    private final SiteAddress site;

    EventFeeds(EventsClient events, SiteAddress site) {
        this.events = events;
        this.site = site;
    }

    @GetMapping("/events/{id}/event.ics")
    ResponseEntity<byte[]> event(@PathVariable("id") String id, HttpServletRequest request) {
        return calendar(events.calendarOf(id, at(request)), "event");
    }

    @GetMapping("/groups/{slug}/events.ics")
    ResponseEntity<byte[]> group(@PathVariable("slug") String slug, HttpServletRequest request) {
        return Caller.asNobody(() -> calendar(events.calendarOfGroup(slug, at(request)), slug));
    }

    @GetMapping("/topics/{id}/events.ics")
    ResponseEntity<byte[]> topic(@PathVariable("id") String id, HttpServletRequest request) {
        return Caller.asNobody(() -> calendar(events.calendarOfTopic(id, at(request)), id));
    }

    @GetMapping("/calendars/{secret}/events.ics")
    ResponseEntity<byte[]> member(
            @PathVariable("secret") String secret, HttpServletRequest request) {
        return Caller.asNobody(
                () -> calendar(events.calendarOfMember(secret, at(request)), "events"));
    }

    private String at(HttpServletRequest request) {
        return site.of(request, "");
    }

    private static ResponseEntity<byte[]> calendar(String text, String name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.ics\""
                                .formatted(name.replaceAll("[^A-Za-z0-9_-]", "_")))
                .header("X-Robots-Tag", "noindex")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
