package org.atrium.contract.resources;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A resource in a list; see {@link ResourceForm}.
 *
 * @param about its beginning, about 200 characters
 * @param outdated whether somebody says that it is out of date
 * @param adaptation whether it adapts or translates another one
 */
public record ResourceSummary(
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
        boolean outdated,
        boolean adaptation,
        Instant createdAt) {}
