package org.atrium.contract.identity;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The caller's account as a whole: all that it holds, and its end. */
@HttpExchange("/api/v1/me")
public interface AccountApi {

    /** Media type of an archive. */
    String ARCHIVE = "application/zip";

    /** Whether the caller's account is to be erased, and when. */
    @GetExchange("/erasure")
    Mono<Erasure> erasure();

    /**
     * Begins the 7 days after which the account is erased; from now on its owner is shown in no
     * list. Again changes nothing. Refusals: 400 when the name is not theirs, 403 with a personal
     * token, 409 for the last organiser of a group that others are in.
     */
    @PutExchange("/erasure")
    Mono<Erasure> beginErasure(@RequestBody ErasureForm form);

    /** The account stays as it was. Refusal: 403 with a personal token. */
    @DeleteExchange("/erasure")
    Mono<Void> takeBackErasure();

    /**
     * Everything that the caller gave, as a ZIP with one JSON file for each kind of thing. Nothing
     * that others wrote is in it, and no secret.
     */
    @GetExchange(url = "/archive", accept = ARCHIVE)
    Mono<ResponseEntity<Flux<DataBuffer>>> archive();
}
