package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of questions.
 *
 * @param excerpt plain text, at most 200 characters
 * @param tags words of an import that match no topic
 * @param activeAt when something last happened in the thread
 * @param answers how many answers
 * @param closed why it takes no more answers; null while it does
 * @param votes people who have the same question, or the score of an import
 */
public record QuestionSummary(
        String id,
        Kind kind,
        String title,
        String excerpt,
        String language,
        @Nullable String law,
        List<Label> topics,
        List<String> tags,
        List<GroupRef> groups,
        Author author,
        Instant createdAt,
        Instant activeAt,
        int answers,
        int votes,
        State state,
        @Nullable ClosingReason closed,
        Visibility visibility) {}
