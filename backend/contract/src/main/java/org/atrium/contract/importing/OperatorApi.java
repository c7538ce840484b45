package org.atrium.contract.importing;

import org.atrium.contract.identity.ApiToken;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * For whoever operates the server: needs the operator key that the server keeps in its data folder.
 */
@HttpExchange("/api/v1/operator")
public interface OperatorApi {

    /**
     * Reads a Stack Exchange data dump from a folder that the server can read; reports progress as
     * it goes.
     */
    @PostExchange(url = "/imports/stackexchange", accept = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<ImportProgress> importStackExchange(@RequestBody ImportForm form);

    /** A token of a demo account; 404 unless in demo mode. */
    @PostExchange("/demo-tokens/{username}")
    Mono<ApiToken> demoToken(@PathVariable("username") String username);
}
