package org.atrium.contract.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question, or replaces its text.
 *
 * @param kind absent: question
 * @param title 10 to 150 characters
 * @param body Markdown, 20 to 30,000 characters
 * @param language BCP 47 tag
 * @param law ISO 3166 code of the country whose law the question is about; absent: not about law
 * @param topics 1 to 5 topic ids
 * @param groups at least one slug, at most 5; `everyone` for all
 * @param visibility absent: public
 * @param experts usernames of those who are asked in confidence, at most 5; ignored when replacing,
 *     see {@link ExpertsForm}
 * @param asMemberOf slug of one of the groups that the asker belongs to: everybody reads "a member
 *     of" it instead of their name, here and wherever they act in this thread; organisers of that
 *     group can look up who asked, see {@link Look}. Absent: by name. For good: ignored when
 *     replacing
 * @param version the version that was read; needed when replacing, ignored when asking
 * @param reason why the text is replaced: plain text, at most 200 characters; ignored when asking
 */
public record QuestionForm(
        @Nullable Kind kind,
        String title,
        String body,
        String language,
        @Nullable String law,
        List<String> topics,
        List<String> groups,
        @Nullable Visibility visibility,
        @Nullable List<String> experts,
        @Nullable String asMemberOf,
        @Nullable Long version,
        @Nullable String reason) {}
