package org.atrium.contract.identity;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tokens of the API. */
@HttpExchange("/api/v1")
public interface IdentityApi {

    /**
     * Exchanges a Wikimedia access token, or a refresh token of ours, for a short-lived API token.
     * Refusals: 401 when the token is not one that Atrium may accept, 503 when Wikimedia does not
     * answer.
     */
    @PostExchange("/tokens")
    Mono<ApiToken> exchange(@RequestBody TokenRequest request);

    /** Ends the token that the request carries, and its refresh token. */
    @DeleteExchange("/tokens/current")
    Mono<Void> revokeCurrent();

    /** Personal tokens of the caller, without their secrets. */
    @GetExchange("/me/tokens")
    Flux<PersonalToken> personalTokens();

    /** Creates a personal token; its secret is in this answer and nowhere else. 201. */
    @PostExchange("/me/tokens")
    Mono<ResponseEntity<NewPersonalToken>> createPersonalToken(@RequestBody PersonalTokenForm form);

    @DeleteExchange("/me/tokens/{id}")
    Mono<Void> revokePersonalToken(@PathVariable("id") String id);
}
