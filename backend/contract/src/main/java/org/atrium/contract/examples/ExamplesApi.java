package org.atrium.contract.examples;

import java.util.List;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The pool of examples: what somebody did, with figures of what came of it. Any member writes one
 * into groups of theirs; its writer and organisers of its groups keep it. What is in a private
 * group is there for its members only.
 */
@HttpExchange("/api/v1/examples")
public interface ExamplesApi {

    String ONE = "/{id}";

    /**
     * @param q words, at most 200 characters; those that fit best come first unless `sort` says
     *     otherwise
     * @param group slugs, any of them
     * @param narrower `true` (default) to include the narrower groups of `group`
     * @param topic ids, each of them or a part of it
     * @param language BCP 47, any of them
     * @param country ISO 3166 codes, any of them
     * @param organisation id
     * @param measure codes; with a figure of any of them
     * @param year in which it took place, at least in part
     * @param author username
     * @param drafts `true`: only the caller's own drafts
     * @param sort `newest` (default) or `period` (what began last)
     * @param facets any of topic, language, country, measure: counted under all filters but the
     *     facet's own; topics are asked for all together and counted under those chosen already
     */
    @GetExchange
    Mono<Page<ExampleSummary>> examples(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "group", required = false) @Nullable List<String> group,
            @RequestParam(name = "narrower", required = false) @Nullable Boolean narrower,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic,
            @RequestParam(name = "language", required = false) @Nullable List<String> language,
            @RequestParam(name = "country", required = false) @Nullable List<String> country,
            @RequestParam(name = "organisation", required = false) @Nullable String organisation,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "author", required = false) @Nullable String author,
            @RequestParam(name = "drafts", required = false) @Nullable Boolean drafts,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "facets", required = false) @Nullable List<String> facets,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange(ONE)
    Mono<Example> example(@PathVariable("id") String id);

    /** Honours `Idempotency-Key`. */
    @PostExchange
    Mono<ResponseEntity<Example>> add(
            @RequestBody ExampleForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Replaces what was written. 403 for those who do not keep it; 409 when somebody else saved
     * first, and for what would leave or enter a private group.
     */
    @PutExchange(ONE)
    Mono<Example> edit(@PathVariable("id") String id, @RequestBody ExampleForm form);

    /** Deletes a draft; 409 for what is published. Nothing happens when there is none. */
    @DeleteExchange(ONE)
    Mono<Void> delete(@PathVariable("id") String id);

    /**
     * Who changed what since it was published, the last first; at most the last 50 changes. Of the
     * body only that it changed.
     */
    @GetExchange(ONE + "/history")
    Mono<Page<Edit>> history(
            @PathVariable("id") String id,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /** Takes it away; 409 for a draft. */
    @PutExchange(ONE + "/removal")
    Mono<Example> remove(@PathVariable("id") String id, @RequestBody RemovalForm form);

    /** Puts it back. For whoever took it away, and organisers of its groups. */
    @DeleteExchange(ONE + "/removal")
    Mono<Example> restore(@PathVariable("id") String id);
}
