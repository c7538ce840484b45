package org.atrium.contract.importing;

import java.util.List;
import java.util.Map;

/**
 * A line of the progress of an import or a check; the last one has `finished`.
 *
 * @param phase of an import `users`, `posts`, `comments`, `votes`, `links`, `index`; of a check the
 *     kind of entry that is compared; last `finished`
 * @param done bytes read so far in this phase, or documents
 * @param total bytes to read, or documents
 * @param counts of an import what was read, created, unchanged, updated and skipped, by kind, such
 *     as `questions.created`; of a check what was compared, is missing in the index, is gone from
 *     the record, is different and was repaired, by kind, such as `question.missing`
 * @param problems rows that were skipped, as `file:line: reason`, or ids that are not the same, as
 *     `question.missing 0S80YCZWJAFJD`; at most 100 lines in all
 */
public record JobProgress(
        String phase, long done, long total, Map<String, Long> counts, List<String> problems) {}
