package org.atrium.contract.examples;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * An example in a list; see {@link ExampleForm}.
 *
 * @param figures the first three
 * @param draft whether only the caller sees it
 * @param publishedAt when it was published; of a draft, when it was begun
 */
public record ExampleSummary(
        String id,
        String title,
        String summary,
        String language,
        List<GroupRef> groups,
        List<Label> topics,
        List<Label> organisations,
        @Nullable String country,
        String from,
        @Nullable String until,
        List<Figure> figures,
        boolean draft,
        Instant publishedAt) {}
