package org.atrium.contract.people;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the caller may see it: what they may not see is missing as if it had not been filled
 * in.
 *
 * @param username Wikimedia name, or `name@site` for an unclaimed author of an import
 * @param name name to show
 * @param shownName another name that they go by
 * @param kind volunteer or staff, by the present affiliations; null when nothing was filled in
 * @param country ISO 3166-1 alpha-2 code
 * @param timeZone of the IANA database
 * @param regions slugs and names of the regions that the country is in
 * @param availability null where the caller does not see it
 * @param limits null where the caller does not see the availability
 * @param wikimedia standing at Wikimedia; null where the caller sees the name only
 * @param claimed false for an author who came with an import and never logged in
 * @param source page of an unclaimed author at the place they were imported from
 * @param erased whether its owner had the account erased: then there is only what they wrote
 * @param mayBeAskedToMentor whether the caller can ask them to, see {@link MentoringApi}
 */
public record Person(
        String username,
        String name,
        @Nullable String shownName,
        @Nullable String pronouns,
        @Nullable Kind kind,
        @Nullable RoleLine role,
        List<Label> roles,
        List<Affiliation> affiliations,
        @Nullable String country,
        @Nullable String timeZone,
        List<Label> regions,
        List<SpokenLanguage> languages,
        List<Label> canHelp,
        List<HelpWay> helpsBy,
        List<Label> wantsToLearn,
        List<WorkSample> experience,
        @Nullable Availability availability,
        @Nullable AskingLimits limits,
        @Nullable Text about,
        List<PersonGroup> groups,
        Instant joinedAt,
        @Nullable Standing wikimedia,
        boolean claimed,
        @Nullable String source,
        boolean erased,
        boolean mayBeAskedToMentor) {

    /**
     * Who somebody is at Wikimedia, as of their last log-in; never a score.
     *
     * @param since when their account was made; null where that is not known
     * @param rights their user groups on Meta-Wiki, of `steward`, `bureaucrat`, `sysop`,
     *     `interface-admin`, `translationadmin` (https://meta.wikimedia.org/wiki/User_groups)
     */
    public record Standing(@Nullable Instant since, List<String> rights) {}

    /**
     * @param role `member` or `organiser`
     */
    public record PersonGroup(String slug, String name, String role, Instant since) {}
}
