package org.atrium.contract.search;

import java.util.List;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/** One search over everything the caller may see. */
@HttpExchange("/api/v1/search")
public interface SearchApi {

    /**
     * @param q at most 200 characters
     * @param kinds `question`, `person`, `group`; absent: all
     * @param language only posts in this language
     * @param group slug; only what belongs to the group or its narrower groups
     * @return hits, best first, with the facet `kind`
     */
    @GetExchange
    Mono<Page<Hit>> search(
            @RequestParam(name = "q") String q,
            @RequestParam(name = "kinds", required = false) @Nullable List<String> kinds,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "group", required = false) @Nullable String group,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/state")
    Mono<IndexState> state();
}
