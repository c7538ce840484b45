package org.atrium.contract.drafts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller writes; nobody else sees it.
 *
 * @param kind `question`, `answer`, `comment` or `edit`
 * @param target what it is for, see {@link DraftsApi}
 * @param about the question that it belongs to; null for a new one, or when the caller may not see
 *     it any more
 * @param version counts how often it was saved
 */
public record Draft(
        String kind,
        String target,
        DraftText text,
        @Nullable About about,
        Instant savedAt,
        long version) {

    /** The question that a draft belongs to. */
    public record About(String id, String title, String language) {}
}
