package org.atrium.contract.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Events as iCalendar (RFC 5545), and from it. A feed has at most 1,000 events: what was over half
 * a year ago is left out. `site` is where the pages are that the events link to, such as
 * `https://atrium.example`; without it they link nowhere.
 */
@HttpExchange("/api/v1")
public interface CalendarsApi {

    String TYPE = "text/calendar";

    /** One event with all its dates. */
    @GetExchange(url = "/events/{id}/event.ics", accept = TYPE)
    Mono<String> event(
            @PathVariable("id") String id,
            @RequestParam(name = "site", required = false) @Nullable String site);

    /** What the group and its narrower ones organise, as far as the caller may see it. */
    @GetExchange(url = "/groups/{slug}/events.ics", accept = TYPE)
    Mono<String> ofGroup(
            @PathVariable("slug") String slug,
            @RequestParam(name = "site", required = false) @Nullable String site);

    @GetExchange(url = "/topics/{id}/events.ics", accept = TYPE)
    Mono<String> ofTopic(
            @PathVariable("id") String id,
            @RequestParam(name = "site", required = false) @Nullable String site);

    /**
     * Where a member takes part, or may; for whoever has the secret. 404 for one that is not, or no
     * longer, good.
     */
    @GetExchange(url = "/calendars/{secret}/events.ics", accept = TYPE)
    Mono<String> ofMember(
            @PathVariable("secret") String secret,
            @RequestParam(name = "site", required = false) @Nullable String site);

    /** Whether the caller has a secret address. */
    @GetExchange("/me/calendar")
    Mono<CalendarAddress> address();

    /** Makes a secret address; the one before, if any, ends. */
    @PostExchange("/me/calendar")
    Mono<CalendarAddress> newAddress();

    /** Ends the secret address. */
    @DeleteExchange("/me/calendar")
    Mono<Void> endAddress();

    /**
     * Brings the events of a calendar into the group: new ones, changes of those that were brought
     * before (by their `UID`), cancellations. The same calendar twice changes nothing the second
     * time. For the group's organisers. 400 where there is no calendar at the address, or none that
     * everybody could read.
     */
    @PostExchange("/groups/{slug}/calendar")
    Mono<CalendarImport> bring(@PathVariable("slug") String slug, @RequestBody CalendarForm form);

    /** The calendars that the group follows, for its organisers; at most 10. */
    @GetExchange("/groups/{slug}/calendars")
    Mono<List<FollowedCalendar>> followed(@PathVariable("slug") String slug);

    /**
     * Brings in what is at the address, and again every six hours. The same address twice is one;
     * 409 where ten are followed, 400 where nothing can be read.
     */
    @PutExchange("/groups/{slug}/calendars")
    Mono<CalendarImport> follow(@PathVariable("slug") String slug, @RequestBody CalendarForm form);

    /** Does not read it again; what it brought stays. */
    @DeleteExchange("/groups/{slug}/calendars/{id}")
    Mono<Void> unfollow(@PathVariable("slug") String slug, @PathVariable("id") String id);
}
