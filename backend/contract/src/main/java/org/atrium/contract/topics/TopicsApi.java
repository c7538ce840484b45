package org.atrium.contract.topics;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/** Topics by what people type, in any language. */
@HttpExchange("/api/v1/topics")
public interface TopicsApi {

    /**
     * @param q beginning of a word of a label or synonym in any language; absent: all topics by
     *     label
     * @param language tag for the labels; absent: Accept-Language
     */
    @GetExchange
    Mono<Page<Topic>> topics(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/{id}")
    Mono<Topic> topic(@PathVariable("id") String id);
}
