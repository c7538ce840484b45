package org.atrium.contract.people;

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
 * Asks people of the directory who say that they mentor to do so. It is between the two: nobody
 * else sees any of it. It counts among the requests that the mentor wants to get in 30 days.
 */
@HttpExchange("/api/v1")
public interface MentoringApi {

    /** How many people a member may wait for at a time. */
    int MOST = 3;

    int MOST_TOPICS = 3;
    int SHORTEST = 20;
    int LONGEST = 1_000;

    String ONE = "/people/{username}/mentoring";

    /**
     * Asks this person to mentor the caller; nothing happens while they are asked or do so. 400
     * with fields; 409 when the person cannot be asked at present: they do not mentor, are away,
     * asked often enough, or not to be seen to be open; also where the caller waits for three
     * people, or this person declined in the last 90 days.
     */
    @PutExchange(ONE)
    Mono<Mentoring> ask(@PathVariable("username") String username, @RequestBody MentoringForm form);

    /**
     * Takes back that this person was asked, or ends that they mentor the caller. Nothing happens
     * where there is nothing. 404 where this person was never asked.
     */
    @DeleteExchange(ONE)
    Mono<Mentoring> leave(@PathVariable("username") String username);

    /**
     * What the caller says to this person, who asked them. 404 when they did not; 409 when they
     * took it back, or it has lapsed or ended.
     */
    @PutExchange(ONE + "/response")
    Mono<Mentoring> respond(
            @PathVariable("username") String username, @RequestBody MentoringResponse response);

    /** Whom the caller asked, and who asked them, what changed last first. */
    @GetExchange("/me/mentoring")
    Mono<Page<Mentoring>> mine(
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);
}
