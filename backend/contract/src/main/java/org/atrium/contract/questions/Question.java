package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A thread: the question, a page of at most {@link #ANSWERS} of its answers (accepted first, then
 * by votes, then by age), and of the comments on each the first 10.
 *
 * @param excerpt plain text, at most 200 characters
 * @param body Markdown as written
 * @param html the body, rendered and sanitised
 * @param law ISO 3166 code of the country whose law the question is about; null for none
 * @param editedAt when the text was last changed by a person; null when never
 * @param edited who changed it last, and how many versions can be read; null when there is one
 * @param version pass it back when replacing the text
 * @param source where an imported thread came from; null for one written here
 * @param experts whom it was asked in confidence, beside the organisers; empty for others
 * @param looks who looked up who asked, where that is hidden; for the asker and the organisers of
 *     that group, empty for all others
 * @param answerCount how many answers there are on all pages
 * @param page which page of the answers this is, from 1
 * @param pages how many there are, at least 1
 * @param commentCount how many comments there are on the question itself
 * @param duplicateOf ids of the questions this one was marked a duplicate of where it came from
 * @param closed why it takes no more answers; null while it does
 * @param moved where it was asked before; null when it was never moved
 * @param removed that its author took it away; then only they and organisers see it
 * @param removedPosts answers and comments that were taken away, as far as the caller wrote them or
 *     organises one of its groups
 * @param suggestions edits that are suggested to its texts, as far as the caller may see them
 * @param lifts how it came to groups that it was not asked in, first ones first
 * @param requests who was asked to help, as far as the caller may see it
 * @param route where it goes by itself while nobody answers; null for what stays where it is
 * @param redaction the copy of it that its asker wants to publish, or has published; null for none
 * @param freshness whether the question still holds; null when nobody said so since its text
 *     changed
 * @param yours what the caller did and may do; for a visitor nothing
 */
public record Question(
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
        @Nullable Instant editedAt,
        @Nullable Edited edited,
        String body,
        String html,
        int votes,
        State state,
        Visibility visibility,
        List<Author> experts,
        List<Look> looks,
        List<Answer> answers,
        int answerCount,
        int page,
        int pages,
        List<Comment> comments,
        int commentCount,
        long version,
        @Nullable Source source,
        List<String> duplicateOf,
        @Nullable Closed closed,
        @Nullable Moved moved,
        @Nullable Removed removed,
        @Nullable Freshness freshness,
        List<RemovedPost> removedPosts,
        List<Suggestion> suggestions,
        List<Lift> lifts,
        List<HelpRequest> requests,
        @Nullable Route route,
        @Nullable Redaction redaction,
        Yours yours) {

    /** How many answers are on a page. */
    public static final int ANSWERS = 20;
}
