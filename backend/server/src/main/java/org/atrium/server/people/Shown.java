package org.atrium.server.people;

import static org.atrium.contract.people.ProfileField.AFFILIATIONS;
import static org.atrium.contract.people.ProfileField.AVAILABILITY;
import static org.atrium.contract.people.ProfileField.CAN_HELP;
import static org.atrium.contract.people.ProfileField.COUNTRY;
import static org.atrium.contract.people.ProfileField.GROUPS;
import static org.atrium.contract.people.ProfileField.LANGUAGES;
import static org.atrium.contract.people.ProfileField.TIME_ZONE;

import java.util.List;
import java.util.function.Predicate;
import org.atrium.contract.people.ProfileField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;

/**
 * What people are filtered and counted by, as far as somebody shows it. The index has it once of
 * all that is said, once of what members see and once of what everyone sees, so that most look-ups
 * need not ask of each person who sees what.
 *
 * @param organisationIds organisations of today that the directory of organisations has
 * @param everAt the same of today and before
 * @param languages language codes without script and country, spoken at level 1 or better
 * @param spoken each of them with every level that is reached: `sw:1`, `sw:2`
 * @param reads languages at level 2 or better
 * @param groups slugs that they are a member of
 * @param within the groups with their wider areas
 */
record Shown(
        @KeywordField(aggregable = Aggregable.YES) List<String> organisationIds,
        @KeywordField List<String> everAt,
        @KeywordField(aggregable = Aggregable.YES) List<String> canHelp,
        @KeywordField(aggregable = Aggregable.YES) List<String> helpsBy,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String country,
        @KeywordField(aggregable = Aggregable.YES) List<String> regions,
        @KeywordField @Nullable String zone,
        @KeywordField(aggregable = Aggregable.YES) List<String> languages,
        @KeywordField List<String> spoken,
        @KeywordField List<String> reads,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String availability,
        @KeywordField List<String> groups,
        @KeywordField List<String> within) {

    Shown only(Predicate<ProfileField> seen) {
        return new Shown(
                only(seen, AFFILIATIONS, organisationIds),
                only(seen, AFFILIATIONS, everAt),
                only(seen, CAN_HELP, canHelp),
                only(seen, CAN_HELP, helpsBy),
                seen.test(COUNTRY) ? country : null,
                only(seen, COUNTRY, regions),
                seen.test(TIME_ZONE) ? zone : null,
                only(seen, LANGUAGES, languages),
                only(seen, LANGUAGES, spoken),
                only(seen, LANGUAGES, reads),
                seen.test(AVAILABILITY) ? availability : null,
                only(seen, GROUPS, groups),
                only(seen, GROUPS, within));
    }

    private static List<String> only(
            Predicate<ProfileField> seen, ProfileField field, List<String> values) {
        return seen.test(field) ? values : List.of();
    }
}
