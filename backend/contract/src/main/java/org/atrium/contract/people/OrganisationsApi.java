package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The directory of organisations. Everybody reads it; whoever organises a group that an
 * organisation has its place in, or a wider area of it, keeps it.
 */
@HttpExchange("/api/v1/organisations")
public interface OrganisationsApi {

    String ONE = "/{id}";

    /**
     * By name; those whose name fits the words best come first.
     *
     * @param q beginnings of words of a name in any language, or of what it is about
     * @param kind codes of kinds, any of them
     * @param country ISO 3166-1 alpha-2 code; also those that are at home there beside their seat
     * @param group slug; those that have their place in it, or in a narrower one
     * @param facets any of kind, country: counted under all filters but the facet's own
     */
    @GetExchange
    Mono<Page<Organisation>> organisations(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "country", required = false) @Nullable String country,
            @RequestParam(name = "group", required = false) @Nullable String group,
            @RequestParam(name = "facets", required = false) @Nullable List<String> facets,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange(ONE)
    Mono<OrganisationProfile> organisation(@PathVariable("id") String id);

    /**
     * Adds an institution. 400 with fields, also when one is there with the same Wikidata item, or
     * with the same name in the same country; 403 for those who organise no group that it would
     * have its place in.
     *
     * @param key the same key adds it once
     */
    @PostExchange
    Mono<ResponseEntity<OrganisationProfile>> add(
            @RequestBody OrganisationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Replaces what is known. 400 with fields as for a new one; 403 for those who do not keep it,
     * or would not where it would have its place then; 409 when somebody else saved first.
     */
    @PutExchange(ONE)
    Mono<OrganisationProfile> edit(
            @PathVariable("id") String id, @RequestBody OrganisationForm form);

    /** Who changed what, the last first; at most the last 200 changes. */
    @GetExchange(ONE + "/history")
    Mono<Page<Edit>> history(
            @PathVariable("id") String id,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * People of the directory who say that they are or were there, as far as the caller sees it;
     * those who are there today first.
     */
    @GetExchange(ONE + "/people")
    Mono<Page<OrganisationPerson>> people(
            @PathVariable("id") String id,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);
}
