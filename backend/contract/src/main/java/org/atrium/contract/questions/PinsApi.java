package org.atrium.contract.questions;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Questions that the organisers of a group keep at the top of its page; 403 for everybody else. */
@HttpExchange("/api/v1/groups/{slug}/pins/{question}")
public interface PinsApi {

    /**
     * Nothing happens when it is pinned already. 409 for the fourth, and for one that stands
     * neither in the group nor in a narrower one.
     */
    @PutExchange
    Mono<Void> pin(@PathVariable("slug") String slug, @PathVariable("question") String question);

    /** Nothing happens when it is not pinned. */
    @DeleteExchange
    Mono<Void> unpin(@PathVariable("slug") String slug, @PathVariable("question") String question);
}
