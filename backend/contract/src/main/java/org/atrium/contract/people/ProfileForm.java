package org.atrium.contract.people;

import java.util.List;
import java.util.Map;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Everything a member says about themselves. The whole replaces the whole.
 *
 * @param version the version that was read with {@link Me}; 409 when the profile changed since
 * @param shownName another name to show beside the Wikimedia name, at most 80 characters
 * @param pronouns at most 40 characters
 * @param roles codes of the vocabulary `roles`, at most 8
 * @param affiliations at most 12
 * @param country ISO 3166-1 alpha-2 code
 * @param timeZone of the IANA database (`Africa/Nairobi`)
 * @param languages at most 12
 * @param canHelp topic ids, at most 20
 * @param helpsBy ways of helping with them
 * @param wantsToLearn topic ids, at most 20
 * @param experience at most 10
 * @param about at most 1,000 characters of plain text
 * @param listed true to be found in the directory
 * @param visibility of fields; those that are not named are visible to everyone
 */
public record ProfileForm(
        long version,
        @Nullable String shownName,
        @Nullable String pronouns,
        List<String> roles,
        List<AffiliationForm> affiliations,
        @Nullable String country,
        @Nullable String timeZone,
        List<SpokenLanguage> languages,
        List<String> canHelp,
        List<HelpWay> helpsBy,
        List<String> wantsToLearn,
        List<WorkSample> experience,
        Availability availability,
        AskingLimits limits,
        @Nullable Text about,
        boolean listed,
        Map<ProfileField, FieldVisibility> visibility) {

    /** Nothing said yet; nobody is in the directory who did not choose it. */
    public static final ProfileForm EMPTY =
            new ProfileForm(
                    0,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Availability.OPEN,
                    AskingLimits.NONE,
                    null,
                    false,
                    Map.of());

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
