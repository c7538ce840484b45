package org.atrium.contract.people;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** Profiles that go to other programs, and that come from them. */
@HttpExchange("/api/v1")
public interface ProfileFilesApi {

    String CARD_TYPE = "text/vcard";

    /** The caller's own profile, to keep; answered as a file. */
    @GetExchange("/me/profile.json")
    Mono<ResponseEntity<ProfileCopy>> copy();

    /**
     * Somebody as a vCard (RFC 6350, version 4.0): what {@link PeopleApi#person} says of them to
     * the same caller, and 404 where it does. `REV` is when it was made.
     *
     * @param site where the pages are that it links to, such as `https://atrium.example`; without
     *     it there is no link to Atrium
     */
    @GetExchange(url = "/people/{username}/card", accept = CARD_TYPE)
    Mono<String> card(
            @PathVariable("username") String username,
            @RequestParam(name = "site", required = false) @Nullable String site);

    @GetExchange("/me/profile-sources")
    Mono<ProfileSources> sources();

    /**
     * What the caller's profile would be with what the Capacity Exchange says of them. Nothing is
     * saved: whoever agrees sends it with {@link PeopleApi#saveProfile}. Refusals: 400 where the
     * file is none, is too long, or holds no profile; 404 where the Capacity Exchange knows nobody
     * of the caller's name; 503 where it cannot be asked.
     */
    @PostExchange("/me/profile-proposals")
    Mono<ProfileProposal> propose(@RequestBody ProfileSource source);
}
