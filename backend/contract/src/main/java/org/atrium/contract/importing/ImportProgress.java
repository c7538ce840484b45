package org.atrium.contract.importing;

import java.util.List;
import java.util.Map;

/**
 * A line of an import's progress; the last one has `finished`.
 *
 * @param phase `users`, `posts`, `comments`, `votes`, `links`, `index`, `finished`
 * @param done bytes read so far in this phase, or documents for `index`
 * @param total bytes to read, or documents
 * @param counts what was read, created, unchanged, updated and skipped, by kind, such as
 *     `questions.created`
 * @param problems rows that were skipped, as `file:line: reason`; at most 100 lines in all
 */
public record ImportProgress(
        String phase, long done, long total, Map<String, Long> counts, List<String> problems) {}
