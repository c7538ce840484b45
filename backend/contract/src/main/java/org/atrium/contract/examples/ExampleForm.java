package org.atrium.contract.examples;

import java.util.List;
import org.atrium.contract.groups.Group;
import org.jspecify.annotations.Nullable;

/**
 * What a member writes about something that was done.
 *
 * @param title 10 to 150 characters
 * @param summary what came of it, plain text, 20 to 300 characters
 * @param body what was done and what was learned, Markdown, 20 to 30,000 characters; it names
 *     nobody to be told of it
 * @param language of all of it, BCP 47
 * @param groups slugs of groups that the writer is a member of, 1 to 5. A private group stands
 *     alone, and only its members see what is in it.
 * @param topics ids, 1 to 5
 * @param organisations ids, at most 5
 * @param country ISO 3166 code of where it took place; null for none, or several
 * @param from year (`2025`) or day (`2025-03-14`) on which it began, 2001 to today
 * @param until year or day on which it ended, not before `from`; null where `from` says it all
 * @param figures at most 12
 * @param links report, category, project page and the like, at most 8, each with a label of 1 to 60
 *     characters and an address that begins with `https://`, at most 500 characters
 * @param draft only the writer sees it; what is published cannot be a draft again
 * @param version of what was read before changing it; 0 for a new one
 */
public record ExampleForm(
        String title,
        String summary,
        String body,
        String language,
        List<String> groups,
        List<String> topics,
        @Nullable List<String> organisations,
        @Nullable String country,
        String from,
        @Nullable String until,
        @Nullable List<FigureForm> figures,
        @Nullable List<Group.Link> links,
        boolean draft,
        long version) {}
