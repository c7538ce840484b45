package org.atrium.contract.questions;

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
 * Asks people of the directory to help with an open question. Whoever asked it, and organisers of
 * its groups, ask up to three; those who are asked take it, pass it on, or decline. Nobody is asked
 * more often in 30 days than they want to be.
 */
@HttpExchange("/api/v1")
public interface RequestsApi {

    /** How many people may be asked at a time; those who declined or passed it on do not count. */
    int MOST = 3;

    String ONE = "/questions/{id}/requests/{username}";
    String RESPONSE = "/questions/{id}/response";

    /**
     * Asks somebody; nothing happens when they are asked already. 403 for those who may not ask,
     * 409 when the question is solved, closed or in confidence, when three are asked, and when the
     * person cannot be asked at present: away, asked often enough, or not to be seen to be open.
     */
    @PutExchange(ONE)
    Mono<Question> ask(@PathVariable("id") String id, @PathVariable("username") String username);

    /** Takes a request back that nobody took. Nothing happens when there is none. */
    @DeleteExchange(ONE)
    Mono<Question> withdraw(
            @PathVariable("id") String id, @PathVariable("username") String username);

    /**
     * What the caller says to the request that they got. 404 when they got none; 409 when it cannot
     * be passed on to this person or group, or was passed on and taken by now.
     */
    @PutExchange(RESPONSE)
    Mono<Question> respond(@PathVariable("id") String id, @RequestBody ResponseForm form);

    /**
     * Questions that the caller was asked to help with, which are neither solved nor closed, the
     * newest question first.
     *
     * @param state `open`, `taken` or `declined`; those that were passed on are among the declined;
     *     open and taken when missing
     */
    @GetExchange("/me/requests")
    Mono<Page<RequestedQuestion>> mine(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);
}
