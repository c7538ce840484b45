package org.atrium.contract.groups;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A group that somebody wants to begin.
 *
 * @param slug that it will have
 * @param name in the caller's language where it has one in that
 * @param kind `country`, `theme`, `language`, `project`
 * @param visibility `public`, or `private`: for its members only
 * @param about what it is for; null for nothing
 * @param languages working languages, BCP 47
 * @param partOf wider areas, whose organisers decide
 * @param why what was said to those who decide, plain text
 * @param state `open`, `declined`, `withdrawn`; an approved one is a group
 * @param decidedBy who declined it; null for nobody
 * @param reason why it was declined, plain text; null for nothing
 * @param may what the caller may do: `decide`, `withdraw`
 */
public record GroupProposal(
        String slug,
        String name,
        String kind,
        String visibility,
        String summary,
        @Nullable Text about,
        List<String> languages,
        List<GroupRef> partOf,
        String why,
        Author by,
        Instant at,
        String state,
        @Nullable Author decidedBy,
        @Nullable String reason,
        Set<String> may) {}
