package org.atrium.contract.topics;

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

    /** The topic of this id, or the one that it was merged into. */
    @GetExchange("/{id}")
    Mono<Topic> topic(@PathVariable("id") String id);

    /**
     * Makes a topic a synonym of another: its id leads there in lists, filters and profiles, and
     * its names find it. Needs the power `topics.merge`; answers with the topic that stays.
     */
    @PutExchange("/{id}/merger")
    Mono<Topic> merge(@PathVariable("id") String id, @RequestBody MergerForm form);

    /** Makes a synonym a topic of its own again, and answers with it. */
    @DeleteExchange("/{id}/merger")
    Mono<Topic> unmerge(@PathVariable("id") String id);
}
