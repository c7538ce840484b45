package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Everything a member says about themselves. The whole replaces the whole.
 *
 * @param version the version that was read with {@link Me}; 409 when the profile changed since
 * @param roles codes of the vocabulary `roles`, at most 8
 * @param affiliations at most 12
 * @param country ISO 3166-1 alpha-2 code
 * @param languages at most 12
 * @param canHelp topic ids, at most 20
 * @param wantsToLearn topic ids, at most 20
 * @param about at most 1,000 characters of plain text
 * @param listed true to be found in the directory
 */
public record ProfileForm(
        long version,
        List<String> roles,
        List<AffiliationForm> affiliations,
        @Nullable String country,
        List<SpokenLanguage> languages,
        List<String> canHelp,
        List<String> wantsToLearn,
        Availability availability,
        @Nullable Text about,
        boolean listed) {

    /**
     * @param organisation 1 to 120 characters
     * @param organisationId id in the directory of organisations, when chosen from it
     * @param role code of the vocabulary `roles`
     * @param from year, 1950 to this year
     * @param to year, not before `from`; null while it lasts
     */
    public record AffiliationForm(
            String organisation,
            @Nullable String organisationId,
            @Nullable String role,
            boolean staff,
            @Nullable Integer from,
            @Nullable Integer to) {}
}
