package org.atrium.contract.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param kind `chapter`, `thematic_organisation`, `user_group`, `thematic_user_group`,
 *     `partner_network`, ...
 * @param country ISO 3166-1 alpha-2 code
 * @param groups slugs of the groups that the organisation has its place in, nearest first
 */
public record Organisation(
        String id,
        String name,
        String kind,
        @Nullable String country,
        List<String> languages,
        @Nullable String website,
        List<String> groups) {}
