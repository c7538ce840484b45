package org.atrium.contract.events;

import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Thanks at events, as for answers: they are between two people, unless both agree to show them.
 */
@HttpExchange("/api/v1")
public interface EventThanksApi {

    int MOST_TOPICS = 3;

    String THANKS = "/events/{id}/thanks/{username}";
    String SHOWING = THANKS + "/showing";

    /**
     * Says that this person helped the caller at the event. They are told once. Saying it again
     * with other topics replaces them, and they are not shown until that is agreed to. 403 for
     * those who did not say that they take part, and for oneself; 404 for people whom the event
     * does not name; 409 before it begins, where it is cancelled, and above 2,000 thanks; 400 for
     * topics that the event does not have, or more than 3.
     *
     * @param form absent: without topics
     */
    @PutExchange(THANKS)
    Mono<Event> thank(
            @PathVariable("id") String id,
            @PathVariable("username") String username,
            @RequestBody(required = false) @Nullable ThanksForm form);

    /** Takes it back, also where it is shown. Nothing happens when nothing was said. */
    @DeleteExchange(THANKS)
    Mono<Event> withdraw(@PathVariable("id") String id, @PathVariable("username") String username);

    /**
     * Shows at the event, and on the caller's page, that they helped this person. 404 when the
     * person did not thank them with topics.
     */
    @PutExchange(SHOWING)
    Mono<Event> show(@PathVariable("id") String id, @PathVariable("username") String username);

    @DeleteExchange(SHOWING)
    Mono<Event> hide(@PathVariable("id") String id, @PathVariable("username") String username);

    /**
     * Whom somebody has helped at events, as far as both show it and the caller may see the event
     * and what the person can help with; one's own include those that are not shown. Newest event
     * first.
     */
    @GetExchange("/people/{username}/confirmations/events")
    Mono<Page<ConfirmedAtEvent>> confirmations(
            @PathVariable("username") String username,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);
}
