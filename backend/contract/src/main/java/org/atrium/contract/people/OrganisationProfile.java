package org.atrium.contract.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an organisation. It has no log-in: organisers of the groups that it has its
 * place in keep it.
 *
 * @param name as it calls itself
 * @param names what else it is called, by BCP 47 tag
 * @param kind see {@link Organisation}
 * @param country of its seat, ISO 3166-1 alpha-2 code; null for one of the whole world
 * @param otherCountries where else it is at home
 * @param groups slugs and names of the groups that it has its place in, nearest first
 * @param languages that it works in, BCP 47
 * @param website absolute address
 * @param wikidata its item, such as `Q190804`
 * @param commonsCategory name of its category on Wikimedia Commons, without the namespace
 * @param contactRole whom to ask for there, such as "digital collections librarian"; a role, never
 *     a person
 * @param status `recognised`, `partner` or `former`
 * @param may what the caller may do: `edit`
 * @param version to send back with an edit
 */
public record OrganisationProfile(
        String id,
        String name,
        Map<String, String> names,
        Label kind,
        @Nullable String country,
        List<String> otherCountries,
        List<Label> groups,
        List<String> languages,
        @Nullable String website,
        @Nullable String wikidata,
        @Nullable String commonsCategory,
        @Nullable String contactRole,
        String status,
        Set<String> may,
        long version) {}
