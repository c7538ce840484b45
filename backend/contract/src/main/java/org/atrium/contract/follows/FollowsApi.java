package org.atrium.contract.follows;

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
 * What the caller is told about. `kind` is `question`, `topic` or `group`; `id` is the id of the
 * question or topic, or the slug of the group; 404 for what is unknown or not for the caller's
 * eyes. A member has at most 2,000 choices; 409 beyond.
 */
@HttpExchange("/api/v1/me/follows")
public interface FollowsApi {

    /**
     * What the caller chose, the newest first; of groups and topics also those that are told
     * without a choice, by name, after them.
     */
    @GetExchange
    Mono<Page<Follow>> follows(
            @RequestParam(name = "kind") String kind,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/{kind}/{id}")
    Mono<Follow> follow(@PathVariable("kind") String kind, @PathVariable("id") String id);

    @PutExchange("/{kind}/{id}")
    Mono<Follow> choose(
            @PathVariable("kind") String kind,
            @PathVariable("id") String id,
            @RequestBody FollowForm form);

    /** Back to what is usual; 404 where the caller may not see it, and then too it is forgotten. */
    @DeleteExchange("/{kind}/{id}")
    Mono<Follow> forget(@PathVariable("kind") String kind, @PathVariable("id") String id);

    @GetExchange("/languages")
    Mono<TopicLanguages> languages();

    @PutExchange("/languages")
    Mono<TopicLanguages> chooseLanguages(@RequestBody TopicLanguages form);
}
