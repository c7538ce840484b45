package org.atrium.contract.people;

import java.util.List;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A row of the directory.
 *
 * @param role present role line; null when nothing was filled in
 * @param country ISO 3166-1 alpha-2 code
 * @param why what makes this person fit the filters or the question; empty when nothing was asked
 *     for
 */
public record PersonSummary(
        String username,
        String name,
        @Nullable RoleLine role,
        List<Label> roles,
        @Nullable String country,
        List<SpokenLanguage> languages,
        List<Label> canHelp,
        Availability availability,
        List<Reason> why) {

    /**
     * @param kind `topic`, `language`, `group`, `region` or `solved` (accepted answers on the
     *     topic)
     * @param label the topic, language, group or region in the caller's language
     * @param count how many, for `solved`; otherwise 0
     */
    public record Reason(String kind, String label, long count) {}
}
