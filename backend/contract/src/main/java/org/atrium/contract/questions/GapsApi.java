package org.atrium.contract.questions;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/** Need that nobody is there for. */
@HttpExchange("/api/v1/groups/{slug}/gaps")
public interface GapsApi {

    /**
     * What is asked in the group and its narrower groups, and nobody there can help with, as far as
     * the caller sees profiles. 403 for those who do not organise it.
     */
    @GetExchange
    Mono<Gaps> gaps(@PathVariable("slug") String slug);
}
