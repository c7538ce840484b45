package org.atrium.contract.resources;

import java.util.List;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.questions.FreshnessForm;
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
 * The bank of resources: slides, handouts, lesson plans and the like that others may use again. Any
 * member adds one; whoever added it and organisers of its groups keep it. What is in a private
 * group is there for its members only.
 */
@HttpExchange("/api/v1/resources")
public interface ResourcesApi {

    String ONE = "/{id}";

    /**
     * @param q words of title, text and maker, at most 200 characters; those that fit best come
     *     first unless `sort` says otherwise
     * @param kind codes, any of them
     * @param topic ids, each of them or a part of it
     * @param language of the material, BCP 47, any of them
     * @param licence codes, any of them
     * @param group slugs, any of them; `everyone` also has what belongs to no group
     * @param narrower `true` (default) to include the narrower groups of `group`
     * @param audience codes, any of them
     * @param event id; what this event gathers
     * @param current `true`: without what is said to be out of date
     * @param sort `newest` (default) or `title`
     * @param facets any of kind, topic, language: counted under all filters but the facet's own;
     *     topics are asked for all together and counted under those chosen already
     */
    @GetExchange
    Mono<Page<ResourceSummary>> resources(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic,
            @RequestParam(name = "language", required = false) @Nullable List<String> language,
            @RequestParam(name = "licence", required = false) @Nullable List<String> licence,
            @RequestParam(name = "group", required = false) @Nullable List<String> group,
            @RequestParam(name = "narrower", required = false) @Nullable Boolean narrower,
            @RequestParam(name = "audience", required = false) @Nullable List<String> audience,
            @RequestParam(name = "event", required = false) @Nullable String event,
            @RequestParam(name = "current", required = false) @Nullable Boolean current,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "facets", required = false) @Nullable List<String> facets,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange(ONE)
    Mono<Resource> resource(@PathVariable("id") String id);

    /**
     * 400 with fields, for `link` also when it is there already: the message then has the address
     * of the resource.
     *
     * @param key the same key adds it once
     */
    @PostExchange
    Mono<ResponseEntity<Resource>> add(
            @RequestBody ResourceForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Replaces what was written. 403 for those who do not keep it; 409 when somebody else saved
     * first, and for what would leave or enter a private group.
     */
    @PutExchange(ONE)
    Mono<Resource> edit(@PathVariable("id") String id, @RequestBody ResourceForm form);

    /** Who changed what, the last first; at most the last 50 changes. */
    @GetExchange(ONE + "/history")
    Mono<Page<Edit>> history(
            @PathVariable("id") String id,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /** Takes it away; its link can be added anew. */
    @PutExchange(ONE + "/removal")
    Mono<Resource> remove(@PathVariable("id") String id, @RequestBody RemovalForm form);

    /**
     * Puts it back. For whoever took it away, and organisers of its groups; 400 when its link is
     * there again meanwhile.
     */
    @DeleteExchange(ONE + "/removal")
    Mono<Resource> restore(@PathVariable("id") String id);

    /** Any member says whether it still works; who says it last counts. */
    @PutExchange(ONE + "/freshness")
    Mono<Resource> judge(@PathVariable("id") String id, @RequestBody FreshnessForm form);

    /** For whoever said it and those who keep the resource; 403 for others. */
    @DeleteExchange(ONE + "/freshness")
    Mono<Resource> withdraw(@PathVariable("id") String id);
}
