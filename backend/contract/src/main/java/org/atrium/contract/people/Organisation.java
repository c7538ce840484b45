package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A row of the directory of organisations: affiliates of the Wikimedia movement, and galleries,
 * libraries, archives, museums and others that work with it.
 *
 * @param name as it calls itself
 * @param kind `chapter`, `thematic_organisation`, `user_group`, `thematic_user_group`,
 *     `partner_network`, or one of the vocabulary `institutionKinds`
 * @param country of its seat, ISO 3166-1 alpha-2 code; null for one of the whole world
 * @param languages BCP 47
 * @param website absolute address
 * @param groups slugs of the groups that the organisation has its place in, nearest first
 * @param status `recognised` (by the Wikimedia movement, as an affiliate), `partner`, or `former`
 */
public record Organisation(
        String id,
        String name,
        Label kind,
        @Nullable String country,
        List<String> languages,
        @Nullable String website,
        List<String> groups,
        String status) {}
