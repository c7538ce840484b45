package org.atrium.contract.events;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The agenda. Organisers of its groups write an event, all others read it, as far as it is for
 * them, and say whether they come. Every act answers with the event as it is after the act.
 */
@HttpExchange("/api/v1/events")
public interface EventsApi {

    String ONE = "/{id}";

    /**
     * Dates by their start. An event that comes again is there with each date, up to two years
     * ahead. The total is only the least that there are.
     *
     * @param group slugs, any of them
     * @param narrower `true` (default) to include the narrower groups of `group`
     * @param topic topic ids, all of them
     * @param language spoken there, BCP 47, any of them
     * @param kind kinds, any of them
     * @param organisation id of an organisation that hosts it
     * @param country ISO 3166 code
     * @param where `online` or `onsite`; what is both is in either
     * @param mine `true`: only where the caller takes part, or may
     * @param drafts `true`: only drafts, of those that the caller may see
     * @param from only what is not over then; now, if absent
     * @param to only what starts before; at most 2 years from now, the default
     * @param past `true`: what is over instead, the last first; `from` is the oldest then and `to`
     *     defaults to now
     */
    @GetExchange
    Mono<Page<EventSummary>> events(
            @RequestParam(name = "group", required = false) @Nullable List<String> group,
            @RequestParam(name = "narrower", required = false) @Nullable Boolean narrower,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic,
            @RequestParam(name = "language", required = false) @Nullable List<String> language,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "organisation", required = false) @Nullable String organisation,
            @RequestParam(name = "country", required = false) @Nullable String country,
            @RequestParam(name = "where", required = false) @Nullable String where,
            @RequestParam(name = "mine", required = false) @Nullable Boolean mine,
            @RequestParam(name = "drafts", required = false) @Nullable Boolean drafts,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to,
            @RequestParam(name = "past", required = false) @Nullable Boolean past,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange(ONE)
    Mono<Event> event(@PathVariable("id") String id);

    /** 403 for those who do not organise all of its groups. Honours `Idempotency-Key`. */
    @PostExchange
    Mono<ResponseEntity<Event>> create(
            @RequestBody EventForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /** Replaces what was written; 409 when somebody else was first. */
    @PutExchange(ONE)
    Mono<Event> edit(@PathVariable("id") String id, @RequestBody EventForm form);

    /** Deletes a draft; 409 for what is published. Nothing happens when there is none. */
    @DeleteExchange(ONE)
    Mono<Void> delete(@PathVariable("id") String id);

    /** Whoever takes part, or may, is told. */
    @PutExchange(ONE + "/cancellation")
    Mono<Event> cancel(@PathVariable("id") String id, @RequestBody CancellationForm form);

    /** It takes place after all. */
    @DeleteExchange(ONE + "/cancellation")
    Mono<Event> reinstate(@PathVariable("id") String id);

    /**
     * Cancels or moves one date of what comes again; whoever takes part is told.
     *
     * @param date as {@link EventDate} names it; 404 for one that the rule does not give
     */
    @PutExchange(ONE + "/dates/{date}")
    Mono<Event> change(
            @PathVariable("id") String id,
            @PathVariable("date") String date,
            @RequestBody EventDateForm form);

    /** The date is as the rule says again. */
    @DeleteExchange(ONE + "/dates/{date}")
    Mono<Event> unchange(@PathVariable("id") String id, @PathVariable("date") String date);

    /** 409 when there is no room left, or it is cancelled or over. */
    @PutExchange(ONE + "/participation")
    Mono<Event> takePart(@PathVariable("id") String id, @RequestBody Participation form);

    @DeleteExchange(ONE + "/participation")
    Mono<Event> stayAway(@PathVariable("id") String id);

    /** What came of it, once it began; 409 before. */
    @PutExchange(ONE + "/outcome")
    Mono<Event> conclude(@PathVariable("id") String id, @RequestBody EventOutcome form);

    /** Any member who sees both puts a question to the event; 409 above 100. */
    @PutExchange(ONE + "/questions/{question}")
    Mono<Event> gather(@PathVariable("id") String id, @PathVariable("question") String question);

    /** Its organisers take it out again, or whoever asked it. */
    @DeleteExchange(ONE + "/questions/{question}")
    Mono<Event> release(@PathVariable("id") String id, @PathVariable("question") String question);

    /** Any member who sees both puts a resource of the bank to the event; 409 above 100. */
    @PutExchange(ONE + "/resources/{resource}")
    Mono<Event> gatherResource(
            @PathVariable("id") String id, @PathVariable("resource") String resource);

    /** Its organisers take it out again, or whoever added it to the bank. */
    @DeleteExchange(ONE + "/resources/{resource}")
    Mono<Event> releaseResource(
            @PathVariable("id") String id, @PathVariable("resource") String resource);
}
