package org.atrium.server.groups;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which region a country is in, whether or not it has a group.
 *
 * @param region slug
 * @param edited fields that people changed; the loader leaves them alone
 */
@Document("countries")
record CountryEntry(@Id String code, String region, @Nullable Set<String> edited) {

    static final String COLLECTION = "countries";
}
