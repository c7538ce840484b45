package org.atrium.contract.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as organisers write it; what is null or missing is not known.
 *
 * @param name 2 to 120 characters, with a letter or digit
 * @param names what else it is called: at most 30, by BCP 47 tag, 1 to 120 characters
 * @param kind one of the vocabulary `institutionKinds`; of an affiliate the one that it has
 * @param country ISO 3166-1 alpha-2 code of its seat; null for one of the whole world
 * @param otherCountries at most 20 codes
 * @param languages at most 10, BCP 47
 * @param website absolute http or https address of at most 500 characters
 * @param wikidata `Q` and a number; no other organisation has the same
 * @param commonsCategory at most 200 characters; a leading `Category:` is taken off
 * @param contactRole at most 120 characters, without an address or a telephone number
 * @param status `partner` or `former`; of an affiliate the one that it has
 * @param version of the organisation that was edited; 0 of a new one
 */
public record OrganisationForm(
        String name,
        @Nullable Map<String, String> names,
        String kind,
        @Nullable String country,
        @Nullable List<String> otherCountries,
        @Nullable List<String> languages,
        @Nullable String website,
        @Nullable String wikidata,
        @Nullable String commonsCategory,
        @Nullable String contactRole,
        String status,
        long version) {}
