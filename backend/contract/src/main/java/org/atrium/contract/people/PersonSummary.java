package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A row of the directory, as the caller may see it.
 *
 * @param shownName another name that they go by
 * @param role present role line; null when nothing was filled in
 * @param country ISO 3166-1 alpha-2 code
 * @param availability null where the caller does not see it
 * @param limits null where the caller does not see the availability
 * @param why what makes this person fit the filters or the question; empty when nothing was asked
 *     for
 */
public record PersonSummary(
        String username,
        String name,
        @Nullable String shownName,
        @Nullable RoleLine role,
        List<Label> roles,
        @Nullable String country,
        List<SpokenLanguage> languages,
        List<Label> canHelp,
        List<HelpWay> helpsBy,
        @Nullable Availability availability,
        @Nullable AskingLimits limits,
        List<Reason> why) {

    /**
     * @param kind `topic`, `narrower` (a topic within one that was asked for), `language`, `group`,
     *     `region`, `organisation`, `helps` (a {@link HelpWay}) or `hours` (of work that they have
     *     in common with the time zone asked for)
     * @param label the topic, language, group, region or organisation in the caller's language; the
     *     value of a way of helping
     * @param count how many `hours`; otherwise 0
     */
    public record Reason(String kind, String label, long count) {}
}
