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
     * Operators narrow the search: `topic:` (id, or name in any language; several: all of them),
     * `lang:` (tag or name), `group:` (slug or name), and of questions `is:` (`unanswered`,
     * `answered`, `solved`, `open`) and `author:` (username). A value with blanks stands in
     * quotation marks, or with `_` for the blank. Quoted words must stand side by side. An operator
     * or value that is not known is searched as words.
     *
     * @param q at most 200 characters
     * @param kinds `question`, `person`, `group`, `organisation`; absent: all
     * @param language only posts in this language
     * @param group slug; only what belongs to the group or its narrower groups
     * @return hits, best first, with the facet `kind`, and of questions `state`, `language` and
     *     `topic`
     */
    @GetExchange
    Mono<Page<Hit>> search(
            @RequestParam(name = "q") String q,
            @RequestParam(name = "kinds", required = false) @Nullable List<String> kinds,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "group", required = false) @Nullable String group,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * How the last word may go on, where it is an operator or the beginning of one; the same for
     * everybody.
     *
     * @param q what stands before the caret, at most 200 characters
     */
    @GetExchange("/completions")
    Mono<List<Completion>> completions(@RequestParam(name = "q") String q);

    /** The search with words that stand in what the caller may see, where some don't. */
    @GetExchange("/meant")
    Mono<Meant> meant(@RequestParam(name = "q") String q);

    @GetExchange("/state")
    Mono<IndexState> state();
}
