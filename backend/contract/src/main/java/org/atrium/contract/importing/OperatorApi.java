package org.atrium.contract.importing;

import org.atrium.contract.identity.ApiToken;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
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
    Flux<JobProgress> importStackExchange(@RequestBody ImportForm form);

    /**
     * Compares the search index with the record, entry by entry, while the site serves; reports
     * progress as it goes. What is not the same counts when it is still so after ten seconds.
     *
     * @param repair index anew what is not the same
     */
    @PostExchange(url = "/checks", accept = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<JobProgress> check(@RequestParam(name = "repair", defaultValue = "false") boolean repair);

    /** A token of a demo account; 404 unless in demo mode. */
    @PostExchange("/demo-tokens/{username}")
    Mono<ApiToken> demoToken(@PathVariable("username") String username);
}
