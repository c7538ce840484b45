package org.atrium.contract.resources;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Removed;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A resource's page; see {@link ResourceForm} for what members write.
 *
 * @param adaptationOf null also where the caller does not see the other one
 * @param adaptations what adapts or translates it, of those that the caller sees, at most 50
 * @param freshness whether it still works, as somebody said last; null where nobody did since
 *     title, text or link were changed
 * @param removed null for what is there; what was taken away is seen by those who may put it back
 * @param may what the caller may do: `edit`, `remove`, `restore` (what was taken away), `judge`
 *     (say whether it works), `withdraw` (what was said of that), `gather` (for an event)
 */
public record Resource(
        String id,
        String title,
        String about,
        String language,
        Label kind,
        String link,
        List<String> languages,
        Label licence,
        @Nullable String by,
        @Nullable Integer made,
        List<GroupRef> groups,
        List<Label> topics,
        List<Label> audience,
        @Nullable ResourceRef adaptationOf,
        List<ResourceRef> adaptations,
        @Nullable Freshness freshness,
        @Nullable Removed removed,
        Author author,
        Instant createdAt,
        Instant changedAt,
        long version,
        Set<String> may) {}
