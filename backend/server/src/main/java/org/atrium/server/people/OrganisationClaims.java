package org.atrium.server.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.atrium.server.platform.ThingClaims;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which organisation has which Wikidata item, and which name in its country. */
@Component
class OrganisationClaims {

    private final ThingClaims claims;

    OrganisationClaims(ReactiveMongoOperations mongo, Clock clock) {
        this.claims =
                new ThingClaims(
                        mongo,
                        clock,
                        "organisationClaims",
                        "organisation",
                        (id, claim) ->
                                mongo.findById(id, OrganisationEntry.class)
                                        .map(holder -> of(holder).containsKey(claim)));
    }

    /** The fields of the form by what they claim. */
    static Map<String, String> of(OrganisationEntry entry) {
        var claims = new LinkedHashMap<String, String>();
        if (entry.wikidata() != null) {
            claims.put("wikidata:" + entry.wikidata(), "wikidata");
        }
        var country = entry.country() == null ? "" : entry.country();
        claims.put("name:" + country + ":" + WordPrefixes.fold(entry.name()), "name");
        return claims;
    }

    /** Claims them all; answers the first that another organisation has, or nothing. */
    Mono<String> claim(String organisation, Set<String> claims) {
        return this.claims.claim(organisation, claims);
    }
}
