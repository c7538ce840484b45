package org.atrium.contract.groups;

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

/** New groups: proposed by members, approved by organisers of a wider area. */
@HttpExchange("/api/v1/group-proposals")
public interface ProposalsApi {

    /** Those that the caller may decide, and their own; open ones first, then the last. */
    @GetExchange
    Mono<Page<GroupProposal>> proposals(
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/{slug}")
    Mono<GroupProposal> proposal(@PathVariable("slug") String slug);

    /** 409 for somebody who has three open ones. */
    @PostExchange
    Mono<ResponseEntity<GroupProposal>> propose(
            @RequestBody GroupProposalForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Makes the group, with whoever proposed it as its organiser, or says no. 403 for those who
     * organise none of its wider areas, 409 when it is decided or withdrawn.
     */
    @PutExchange("/{slug}/decision")
    Mono<Void> decide(@PathVariable("slug") String slug, @RequestBody ProposalDecision form);

    /** For whoever proposed it; 409 when it is decided. */
    @DeleteExchange("/{slug}")
    Mono<Void> withdraw(@PathVariable("slug") String slug);
}
