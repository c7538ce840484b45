package org.atrium.contract.groups;

import org.atrium.contract.people.PersonSummary;
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

/** Groups and membership. */
@HttpExchange("/api/v1/groups")
public interface GroupsApi {

    /**
     * @param kind `region`, `country`, `collaborative`, `theme`, `language`, `project`
     * @param partOf slug of a wider area; its direct narrower groups
     * @param q beginning of a word of the name in any language
     */
    @GetExchange
    Mono<Page<GroupSummary>> groups(
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "partOf", required = false) @Nullable String partOf,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/{slug}")
    Mono<Group> group(@PathVariable("slug") String slug);

    @GetExchange("/{slug}/members")
    Mono<Page<PersonSummary>> members(
            @PathVariable("slug") String slug,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * Joins, or asks to be let in, or comes on an invitation; doing so twice changes nothing. 409
     * where the group has rules and others are agreed to.
     *
     * @param rules version of the group's rules that the caller agrees to; absent where it has none
     */
    @PutExchange("/{slug}/membership")
    Mono<Membership> join(
            @PathVariable("slug") String slug,
            @RequestParam(name = "rules", required = false) @Nullable Long rules);

    /** Says whether the caller wants to see the questions of narrower groups there; kept. */
    @PutExchange("/{slug}/narrower")
    Mono<Group> includeNarrower(@PathVariable("slug") String slug, @RequestBody NarrowerForm form);

    /**
     * Leaves, or no longer asks to be let in; 409 for the last organiser of a group that has
     * members.
     */
    @DeleteExchange("/{slug}/membership")
    Mono<Void> leave(@PathVariable("slug") String slug);

    /** Says no to an invitation, without a reason. */
    @DeleteExchange("/{slug}/invitation")
    Mono<Void> declineInvitation(@PathVariable("slug") String slug);
}
