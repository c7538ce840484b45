package org.atrium.contract.examples;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Removed;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * An example's page; see {@link ExampleForm} for what members write.
 *
 * @param bodyHtml the body as safe HTML
 * @param organisations of the directory, by their names
 * @param draft whether only its writer sees it
 * @param removed null for what is there; what was taken away is seen by its writer and by
 *     organisers of its groups
 * @param publishedAt when it was published; of a draft, when it was begun
 * @param may what the caller may do: `edit`, `remove`, `restore` (what was taken away), `delete` (a
 *     draft)
 */
public record Example(
        String id,
        String title,
        String summary,
        String body,
        String bodyHtml,
        String language,
        List<GroupRef> groups,
        List<Label> topics,
        List<Label> organisations,
        @Nullable String country,
        String from,
        @Nullable String until,
        List<Figure> figures,
        List<Group.Link> links,
        boolean draft,
        @Nullable Removed removed,
        Author author,
        Instant publishedAt,
        Instant changedAt,
        long version,
        Set<String> may) {}
