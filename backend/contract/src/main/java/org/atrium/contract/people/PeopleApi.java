package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Profiles and the directory of people. */
@HttpExchange("/api/v1")
public interface PeopleApi {

    @GetExchange("/me")
    Mono<Me> me();

    /**
     * Replaces the caller's profile. Refusals: 400 with fields, 409 when another device saved
     * first.
     */
    @PutExchange("/me")
    Mono<Me> saveProfile(@RequestBody ProfileForm form);

    /**
     * The directory: people who chose to be listed.
     *
     * @param q free text over names, organisations, topics (in any language) and about
     * @param topic topic ids, any of them or of the topics within them
     * @param country ISO 3166-1 alpha-2 codes, any of them
     * @param region slugs of regions, any of them
     * @param language BCP 47 tags, any of them
     * @param level how well they speak it, `1` (default) to `5` or `N`, or better
     * @param kind `volunteer`, `staff`
     * @param helps ways of helping, any of them
     * @param organisation ids of the directory of organisations, any of them, at present
     * @param zone a time zone of the IANA database: those whose day from 9 to 17 has at least four
     *     hours in common with the same there, today
     * @param group slug; members of the group
     * @param sort `fit` (default; equals take turns from day to day) or `newest`
     * @param facets any of topic, helps, country, region, language, kind, availability,
     *     organisation
     */
    @GetExchange("/people")
    Mono<Page<PersonSummary>> people(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic,
            @RequestParam(name = "country", required = false) @Nullable List<String> country,
            @RequestParam(name = "region", required = false) @Nullable List<String> region,
            @RequestParam(name = "language", required = false) @Nullable List<String> language,
            @RequestParam(name = "level", required = false) @Nullable String level,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "helps", required = false) @Nullable List<String> helps,
            @RequestParam(name = "availability", required = false)
                    @Nullable List<String> availability,
            @RequestParam(name = "organisation", required = false)
                    @Nullable List<String> organisation,
            @RequestParam(name = "zone", required = false) @Nullable String zone,
            @RequestParam(name = "group", required = false) @Nullable String group,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "facets", required = false) @Nullable List<String> facets,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/people/{username}")
    Mono<Person> person(@PathVariable("username") String username);

    @GetExchange("/vocabularies")
    Mono<Vocabularies> vocabularies();
}
