package org.atrium.contract.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group to begin.
 *
 * @param kind `country`, `theme`, `language`, `project`
 * @param country ISO 3166-1 alpha-2 code of one that has no group; of a `country` only
 * @param name 3 to 60 characters; of a country none, which is called as everywhere
 * @param language of name, summary and about, BCP 47
 * @param summary one line of 10 to 200 characters on what it is for
 * @param about more on that, plain text of at most 2,000 characters
 * @param languages working languages, BCP 47, 1 to 10
 * @param partOf slugs of 1 to 5 public groups that are to be its wider areas; of a country only
 *     collaboratives, beside its region
 * @param visibility `public`, or `private` (no country), for good
 * @param why for those who decide: plain text of 20 to 1,000 characters
 */
public record GroupProposalForm(
        String kind,
        @Nullable String country,
        @Nullable String name,
        String language,
        String summary,
        @Nullable String about,
        List<String> languages,
        List<String> partOf,
        String visibility,
        String why) {}
