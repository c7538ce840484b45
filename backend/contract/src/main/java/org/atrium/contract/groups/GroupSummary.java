package org.atrium.contract.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param kind `everyone`, `region`, `country`, `collaborative`, and of people's own making `theme`,
 *     `language`, `project`
 * @param visibility `public`, or `private`: then it is there for its members only
 * @param partOf slugs of the wider areas
 * @param narrower groups that belong to this one, by name
 * @param members how many people are members
 * @param questions how many public questions were asked here or in narrower groups
 * @param country ISO 3166-1 alpha-2 code of a country group
 */
public record GroupSummary(
        String slug,
        String name,
        String kind,
        String visibility,
        List<String> partOf,
        List<GroupRef> narrower,
        long members,
        long questions,
        String summary,
        List<String> languages,
        @Nullable String country) {}
