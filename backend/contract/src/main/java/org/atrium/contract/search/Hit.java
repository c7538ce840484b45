package org.atrium.contract.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.resources.ResourceSummary;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found: exactly one of `question`, `person`, `group`, `organisation`,
 * `resource`, `example` is there, as `kind` says.
 *
 * @param kind `question`, `person`, `group`, `organisation`, `resource`, `example`
 * @param titleHtml title or name, escaped, with the words that matched in `mark`
 * @param excerptHtml the passage that matched, escaped, with `mark`; may be empty
 * @param language of title and excerpt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        String kind,
        String id,
        String titleHtml,
        String excerptHtml,
        String language,
        @Nullable QuestionSummary question,
        @Nullable PersonSummary person,
        @Nullable GroupSummary group,
        @Nullable Organisation organisation,
        @Nullable ResourceSummary resource,
        @Nullable ExampleSummary example) {

    public Hit(
            String kind,
            String id,
            String titleHtml,
            String excerptHtml,
            String language,
            @Nullable QuestionSummary question,
            @Nullable PersonSummary person,
            @Nullable GroupSummary group,
            @Nullable Organisation organisation) {
        this(
                kind,
                id,
                titleHtml,
                excerptHtml,
                language,
                question,
                person,
                group,
                organisation,
                null,
                null);
    }
}
